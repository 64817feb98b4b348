import ArgumentParser
import CommentAnalysis
import CommentFormats

/// `parley lexicon lint`
struct LexiconLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Says what is wrong with lexicon files: file, line, column, and what was expected.",
    usage: "parley lexicon lint [<options>] [<path>]",
    discussion: """
      Exits with 1 where something is wrong. Without a path it looks at the built-in lexicons.

      Example: parley lexicon lint lexicons
      """)

  @Argument(help: "A folder of lexicons, or one file.", completion: .file(extensions: ["tsv"]))
  var path: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    var files: [LexiconFile] = []
    var problems: [LexiconError] = []
    for source in try sources() {
      do throws(LexiconError) {
        files.append(try LexiconFile(file: source.name, bytes: source.bytes))
      } catch {
        problems.append(error)
      }
    }
    problems += Lexicons.problems(in: files)
    var out = OutputFile()
    if json { writeJSON(files, problems, &out) } else { writeText(files, problems, &out) }
    try out.finish()
    if !problems.isEmpty { throw Failure.found }
  }

  /// What can't be read is said on standard error, and the rest goes on.
  private func sources() throws(Failure) -> [(name: String, bytes: [UInt8])] {
    guard let path else { return EmbeddedFiles.lexicons.map { ($0.name, $0.bytes) } }
    var sources: [(name: String, bytes: [UInt8])] = []
    for file in try InputFile.lexicons(in: path) {
      do throws(Failure) {
        sources.append((file.label, try file.read()))
      } catch {
        error.say()
      }
    }
    if sources.isEmpty { throw .nothingReadable }
    return sources
  }

  private func writeText(_ files: [LexiconFile], _ problems: [LexiconError], _ out: inout OutputFile) {
    for file in files {
      let entries = counted(file.entries, "entry", "entries")
      out.write(visible("\(file.file): \(file.kind.rawValue), \(entries), version \(file.version)") + "\n")
    }
    for problem in problems { out.write(visible("\(problem)") + "\n") }
    let entries = counted(files.reduce(0) { $0 + $1.entries }, "entry", "entries")
    out.write("\(counted(files.count, "file")), \(entries), \(counted(problems.count, "problem"))\n")
  }

  private func writeJSON(_ files: [LexiconFile], _ problems: [LexiconError], _ out: inout OutputFile) {
    var json = JSONText()
    json.object { json in
      json.key("files")
      json.array { json in for file in files { json.lexicon(file) } }
      json.key("problems")
      json.array { json in for problem in problems { json.problem(problem) } }
    }
    out.write(json.text + "\n")
  }
}

extension JSONText {
  fileprivate mutating func lexicon(_ file: LexiconFile) {
    object { json in
      json.member("file", file.file)
      json.member("name", file.name)
      json.member("kind", file.kind.rawValue)
      json.member("language", file.language)
      json.member("version", file.version)
      json.member("licence", file.licence)
      json.member("entries", file.entries)
    }
  }

  fileprivate mutating func problem(_ problem: LexiconError) {
    object { json in
      json.member("file", problem.file)
      json.member("line", problem.line)
      json.member("column", problem.column)
      json.member("expected", "\(problem.expected)")
    }
  }
}
