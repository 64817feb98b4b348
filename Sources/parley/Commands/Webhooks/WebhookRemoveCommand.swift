import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley webhook remove`
struct WebhookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes a webhook, with what waits for it.",
    usage: "parley webhook remove [<options>] <webhook>",
    discussion: "Example: parley webhook remove 1")

  @Argument(help: ArgumentHelp("The webhook.", valueName: "number"))
  var webhook: Int64

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try database.open().removeWebhook(webhook, by: moderator.moderator, at: .now)
    try printLine("webhook \(webhook) removed", json: json) { $0.member("webhook", Int(webhook)) }
  }
}
