import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue outbox`
struct QueueOutboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract:
      "Lists what has become of comments, for whoever tells their site; --done forgets what was told.",
    usage: "parley queue outbox [<options>]",
    discussion: """
      Each entry was written together with its step, so none is missing and none is there without it.

      Example: parley queue decide 1 reject && parley queue outbox --json
      """)

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "count"))
  var limit = 1000

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Forget the entries up to this one.", valueName: "number"))
  var done: Int64?

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    if let done {
      let count = try store.clearOutbox(through: done)
      return try printLine("\(counted(count, "entry", "entries")) forgotten", json: json) {
        $0.member("count", count)
      }
    }
    try printLines(store.outbox(limit: max(1, limit)), none: "nothing to tell", json: json) { one in
      "#\(one.number) \(one.entry.sentence)"
    } members: { one, json in
      json.member("entry", Int(one.number))
      json.members(of: one.entry)
    }
  }
}
