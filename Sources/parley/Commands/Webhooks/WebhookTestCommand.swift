import ArgumentParser
import CommentFormats
import CommentModel
import ReviewServer
import ReviewStore

/// `parley webhook test`
struct WebhookTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract:
      "Sends a message that tells of nothing, and says whether it arrived; exit with 1 where it did not.",
    usage: "parley webhook test [<options>] <webhook>",
    discussion: "Example: parley webhook test 1")

  @Argument(help: ArgumentHelp("The webhook.", valueName: "number"))
  var webhook: Int64

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let store = try database.open()
    let one = try store.webhook(webhook)
    let sender = WebhookSender(version: Parley.version, now: { .now })
    let outcome = await sender.send(
      WebhookMessage(testAt: .now), to: one, signedWith: try store.secrets(of: webhook, at: .now))
    let sentence = outcome.failure.map { "webhook \(webhook) was not reached: \($0)" }
    try printLine(sentence ?? "webhook \(webhook) has taken it", json: json) { json in
      json.key("delivered")
      json.raw(outcome == .delivered ? "true" : "false")
      json.member("failure", outcome.failure)
    }
    if outcome != .delivered { throw Failure.found }
  }
}
