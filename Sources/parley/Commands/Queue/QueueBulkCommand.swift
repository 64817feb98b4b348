import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue bulk`
struct QueueBulkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulk",
    abstract: "Lists the actions on many cases, the newest first.",
    usage: "parley queue bulk [<options>]",
    discussion: "Example: parley queue bulk")

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "count"))
  var limit = 20

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    let actions = try database.open().bulkActions(limit: max(1, limit))
    try printLines(actions, none: "no bulk actions", json: json) { one in
      let now = one.action == "undo" || one.action == "redo" ? "" : ", \(one.inForce) in force"
      return "#\(one.number) \(one.time) \(one.action) by \(visible(one.moderator)): \(one.total)\(now)"
    } members: { one, json in
      json.member("bulk", Int(one.number))
      json.member("time", one.time.description)
      json.member("action", one.action)
      json.member("moderator", one.moderator)
      json.member("total", one.total)
      json.member("in_force", one.inForce)
      json.member("reversals", one.reversals)
    }
  }
}
