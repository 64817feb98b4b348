import ArgumentParser
import CommentModel
import ReviewServer
import ReviewStore

/// `parley webhook add`
struct WebhookAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds an address, and prints the secret that its messages are signed with.",
    usage: "parley webhook add [<options>] <url>",
    discussion: "Example: parley webhook add https://paper.example/hooks --event decide --event undo")

  @Argument(help: ArgumentHelp("The address.", valueName: "url"))
  var url: String

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Tell it of these steps only: decide, undo, redo, reopen, appeal, settle. May stand several times.",
      valueName: "step"), transform: WebhookAddCommand.announced)
  var event: [AuditAction] = []

  @Flag(name: .customLong("text"), help: "Send comments' texts and moderators' notes too.")
  var withText = false

  @Flag(help: "Let it be an address of this machine or of a private network, and plain http.")
  var allowPrivate = false

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open(create: true)
    let (number, secret) = try store.addWebhook(
      url, events: Set(event), hasText: withText, allowsPrivate: allowPrivate, by: moderator.moderator,
      at: .now)
    try store.webhook(number).print(secret, json: json)
  }

  func validate() throws {
    do throws(WebhookURL.Problem) { _ = try WebhookURL(url, allowsPrivate: allowPrivate) } catch {
      let advice = error == .notEncrypted ? "; --allow-private lets plain http be" : ""
      throw ValidationError("\(error)\(advice)")
    }
  }

  private static func announced(_ word: String) throws -> AuditAction {
    guard let action = AuditAction(rawValue: word), Webhook.announced.contains(action) else {
      throw ValidationError("nobody is told of \(word)")
    }
    return action
  }
}
