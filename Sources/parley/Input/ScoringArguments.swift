import ArgumentParser
import CommentAnalysis
import PolicyFiles

/// With which words and which policy to score.
struct ScoringArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("A policy file instead of the built-in policy.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var policy: String?

  @Option(
    help: ArgumentHelp("A folder of lexicons instead of the built-in ones.", valueName: "folder"),
    completion: .directory)
  var lexicons: String?

  func loadPolicy() throws -> Policy {
    guard let policy else { return try PolicyFile.embedded() }
    return try PolicyFile.read(InputFile(policy).read(), file: policy)
  }

  func loadLexicons() async throws -> Lexicons { try await ScoringArguments.lexicons(in: lexicons) }

  /// The lexicons of a folder; without one those of the program.
  static func lexicons(in folder: String?) async throws -> Lexicons {
    guard let folder else { return try await ProgramLexicons.ready() }
    var files: [LexiconFile] = []
    for file in try InputFile.lexicons(in: folder) {
      files.append(try LexiconFile(file: file.label, bytes: file.read()))
    }
    return try Lexicons(files)
  }
}

extension InputFile {
  /// The lexicons below a folder, by path; a path to a file is that one.
  static func lexicons(in path: String) throws(Failure) -> [InputFile] {
    let files = try Folder(path)?.files().filter { $0.hasSuffix(".tsv") } ?? [path]
    if files.isEmpty { throw .noLexicons(path: path) }
    return files.map { InputFile($0) }
  }
}
