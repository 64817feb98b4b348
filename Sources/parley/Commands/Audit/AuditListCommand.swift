import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley audit list`
struct AuditListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what was done, the oldest first.",
    usage: "parley audit list [<options>]",
    discussion: "Example: parley audit list --case 1")

  @Option(parsing: .unconditional, help: ArgumentHelp("Begin at this row.", valueName: "number"))
  var from: Int64 = 1

  @Option(
    name: .customLong("case"), parsing: .unconditional,
    help: ArgumentHelp("Only what was done to this case.", valueName: "number"))
  var caseNumber: Int64?

  @Option(parsing: .unconditional, help: ArgumentHelp("How many rows at most.", valueName: "count"))
  var limit = 1000

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    let entries = try database.open().audit(from: from, case: caseNumber, limit: max(1, limit))
    try printLines(entries, none: "no rows", json: json) {
      "\($0.number) \($0.sentence)"
    } members: {
      $1.members(of: $0)
    }
  }
}
