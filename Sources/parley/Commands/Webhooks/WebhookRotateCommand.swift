import ArgumentParser
import CommentModel
import ReviewStore

/// `parley webhook rotate`
struct WebhookRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Gives a webhook a new secret; for a time messages are signed with the former one too.",
    usage: "parley webhook rotate [<options>] <webhook>",
    discussion: "Example: parley webhook rotate 1 --overlap 2d")

  @Argument(help: ArgumentHelp("The webhook.", valueName: "number"))
  var webhook: Int64

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("For how long the former secret counts.", valueName: "span"))
  var overlap = TimeSpan(argument: "1d")!

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    let secret = try store.rotateSecret(
      of: webhook, overlap: overlap.duration, by: moderator.moderator, at: .now)
    try store.webhook(webhook).print(secret, json: json)
  }
}
