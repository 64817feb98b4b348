import ArgumentParser
import CommentModel
import ReviewStore

/// `parley webhook enable`
struct WebhookEnableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable",
    abstract: "Has a webhook that was disabled be sent to again, beginning with what waits.",
    usage: "parley webhook enable [<options>] <webhook>",
    discussion: """
      What happened since it was disabled is not among what waits; `parley webhook replay` tells of it.

      Example: parley webhook enable 1
      """)

  @Argument(help: ArgumentHelp("The webhook.", valueName: "number"))
  var webhook: Int64

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    try store.enableWebhook(webhook, by: moderator.moderator, at: .now)
    try store.webhook(webhook).print(json: json)
  }
}
