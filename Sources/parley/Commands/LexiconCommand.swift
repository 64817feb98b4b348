import ArgumentParser
import CommentAnalysis
import CommentFormats

/// `parley lexicon`
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Looks after the word lists.",
    discussion: "Example: parley lexicon lint lexicons",
    subcommands: [LintCommand.self])

  /// `parley lexicon lint`
  struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Says what is wrong with lexicon files: file, line, column, and what was expected.",
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

    private func sources() throws -> [(name: String, bytes: [UInt8])] {
      guard let path else { return EmbeddedFiles.lexicons.map { ($0.name, $0.bytes) } }
      let files = try InputFile.all([path]).filter { $0.label == path || $0.label.hasSuffix(".tsv") }
      if files.isEmpty { throw Failure.noLexicons(path: path) }
      return try files.map { ($0.label, try $0.read()) }
    }

    private func writeText(_ files: [LexiconFile], _ problems: [LexiconError], _ out: inout OutputFile) {
      for file in files {
        out.write("\(file.file): \(file.kind.rawValue), \(file.rows.count) entries, version \(file.version)\n")
      }
      for problem in problems { out.write("\(problem)\n") }
      let entries = files.reduce(0) { $0 + $1.rows.count }
      out.write("\(files.count) files, \(entries) entries, \(problems.count) problems\n")
    }

    private func writeJSON(_ files: [LexiconFile], _ problems: [LexiconError], _ out: inout OutputFile) {
      var json = JSONText()
      json.object { json in
        json.key("files")
        json.array { json in
          for file in files {
            json.object { json in
              json.member("file", file.file)
              json.member("name", file.name)
              json.member("kind", file.kind.rawValue)
              json.member("language", file.language)
              json.member("version", file.version)
              json.member("licence", file.licence)
              json.member("entries", file.rows.count)
            }
          }
        }
        json.key("problems")
        json.array { json in
          for problem in problems {
            json.object { json in
              json.member("file", problem.file)
              json.member("line", problem.line)
              json.member("column", problem.column)
              json.member("expected", "\(problem.expected)")
            }
          }
        }
      }
      out.write(json.text + "\n")
    }
  }
}
