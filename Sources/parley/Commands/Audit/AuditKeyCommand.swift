import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley audit key`
struct AuditKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Makes a key to sign checkpoints with, and prints its public half.",
    usage: "parley audit key [<options>] <file>",
    discussion: """
      A key that is there is left alone, and its public half is printed.

      Example: parley audit key audit.key
      """)

  @Argument(help: ArgumentHelp("Where the secret half goes.", valueName: "file"), completion: .file())
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let key = try AuditKey.inFile(file) ?? AuditKey.made(in: file)
    try printLine(key.publicKey, json: json) { $0.member("public_key", key.publicKey) }
  }
}

extension AuditKey {
  /// The key in a file; `nil` where there is no such file.
  static func inFile(_ path: String) throws -> AuditKey? {
    guard let secret = try KeyFile(path: path).read() else { return nil }
    guard let key = AuditKey(hexadecimal: secret) else {
      throw Failure.unfit(path: path, reason: "not a key for checkpoints: 64 hexadecimal digits")
    }
    return key
  }

  fileprivate static func made(in path: String) throws -> AuditKey {
    let key = AuditKey()
    try KeyFile(path: path).write(key.hexadecimal)
    return key
  }
}
