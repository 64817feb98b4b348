import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley webhook replay`
struct WebhookReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Has a webhook be told again: of one delivery, or of all steps since a moment.",
    usage: "parley webhook replay <webhook> --since <when> | --delivery <number>",
    discussion: """
      Messages keep their ids, by which a receiver knows what it has had. With --since it is told of what happened \
      while it was disabled too.

      Example: parley webhook replay 1 --since 3h
      """)

  @Argument(help: ArgumentHelp("The webhook.", valueName: "number"))
  var webhook: Int64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("From this moment on, as in 2026-01-31 or 3h for three hours ago.", valueName: "when"))
  var since: Moment?

  @Option(parsing: .unconditional, help: ArgumentHelp("This delivery.", valueName: "number"))
  var delivery: Int64?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    var count = 1
    if let delivery {
      try store.replayDelivery(delivery, by: moderator.moderator, at: .now)
    } else if let webhook, let since {
      count = try store.replayDeliveries(
        of: webhook, since: since.earlier, by: moderator.moderator, at: .now)
    }
    try printLine("\(counted(count, "delivery", "deliveries")) to be sent", json: json) {
      $0.member("count", count)
    }
  }

  func validate() throws {
    if (since == nil) == (delivery == nil) { throw ValidationError("name --since or --delivery") }
    if since != nil, webhook == nil { throw ValidationError("name the webhook") }
  }
}
