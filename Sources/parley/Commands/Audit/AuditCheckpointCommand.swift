import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley audit checkpoint`
struct AuditCheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Signs what the audit trail is now, to be kept somewhere else.",
    usage: "parley audit checkpoint [<options>] --key <file>",
    discussion: """
      `parley audit verify --checkpoint` holds the trail against it later.

      Example: parley audit key audit.key && parley audit checkpoint --key audit.key --output checkpoint.json
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The key to sign with (parley audit key).", valueName: "file"), completion: .file())
  var key: String

  @OptionGroup var output: OutputArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    let store = try database.open()
    guard let key = try AuditKey.inFile(key) else {
      throw Failure.unfit(path: self.key, reason: "there is no such file; `parley audit key FILE` makes one")
    }
    let checkpoint = try store.auditCheckpoint(key, at: .now)
    var out = try output.open()
    out.write(checkpoint.json + "\n")
    try out.finish()
  }
}
