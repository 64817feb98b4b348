import CommentAnalysis
import CommentFormats

/// The lexicon files that suggestions are about: those of the program, or of a folder.
struct LexiconTexts {
  /// One of them.
  struct File {
    /// Its path below the folder, as a patch names it.
    var path: String
    var lexicon: LexiconFile
    var bytes: [UInt8]
  }

  private(set) var files: [File] = []
  /// The folder to which a patch is applied.
  let folder: String

  /// - Parameter path: The folder; `nil` takes the files that are compiled into the program.
  init(_ path: String?) throws {
    guard let path else {
      folder = "lexicons"
      for file in EmbeddedFiles.lexicons { try add(file.bytes, label: file.name, path: file.name) }
      return
    }
    folder = path
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for file in try InputFile.lexicons(in: path) {
      let name = file.label.hasPrefix(prefix) ? String(file.label.dropFirst(prefix.count)) : file.name
      try add(try file.read(), label: file.label, path: name)
    }
  }

  private mutating func add(_ bytes: [UInt8], label: String, path: String) throws {
    files.append(File(path: path, lexicon: try LexiconFile(file: label, bytes: bytes), bytes: bytes))
  }

  /// All files with other bytes in the place of some, and new ones behind them, ready for look-up.
  func lexicons(replacing changed: [String: [UInt8]]) throws -> Lexicons {
    var all: [LexiconFile] = []
    for file in files {
      all.append(try changed[file.path].map { try LexiconFile(file: file.path, bytes: $0) } ?? file.lexicon)
    }
    let known = Set(files.map(\.path))
    for (path, bytes) in changed.sorted(by: { $0.key < $1.key }) where !known.contains(path) {
      all.append(try LexiconFile(file: path, bytes: bytes))
    }
    return try Lexicons(all)
  }
}
