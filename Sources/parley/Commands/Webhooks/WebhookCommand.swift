import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley webhook`
struct WebhookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: "Names addresses that `parley serve` tells what becomes of comments.",
    usage: "parley webhook <command> [<options>]",
    discussion: """
      Messages are signed and sent in order, again and again until they arrive; docs/webhooks.md tells how to check \
      them.

      Example: parley webhook list
      """,
    subcommands: [
      WebhookAddCommand.self, WebhookListCommand.self, WebhookTestCommand.self, WebhookDeliveriesCommand.self,
      WebhookReplayCommand.self, WebhookRotateCommand.self, WebhookEnableCommand.self,
      WebhookRemoveCommand.self,
    ])
}

extension Webhook {
  /// Prints it, and where it has a new secret, that.
  func print(_ secret: WebhookSecret? = nil, json isJSON: Bool) throws {
    var lines = "webhook \(number): \(sentence)"
    if let secret {
      lines += "\nsecret: \(secret.text)\nKeep it; it is not shown again."
    }
    try printLine(lines, json: isJSON) { json in
      json.members(of: self)
      if let secret { json.member("secret", secret.text) }
    }
  }

  /// `https://paper.example/hooks, told of decide and undo, 3 waiting`
  var sentence: String {
    let words = events.map(\.rawValue).sorted().joined(separator: ", ")
    var sentence = "\(visible(url)), told of \(events.isEmpty ? "all that is announced" : words)"
    if hasText { sentence += ", with texts" }
    if allowsPrivate { sentence += ", may be private" }
    if waiting > 0 { sentence += ", \(counted(waiting, "delivery", "deliveries")) waiting" }
    if let disabled { sentence += "; disabled: \(visible(disabled))" }
    return sentence
  }
}
