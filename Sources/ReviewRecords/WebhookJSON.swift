package import CommentFormats
import CommentModel
package import ReviewStore

/// Webhooks and what they were sent, for programs.
extension JSONText {
  /// Writes the members of a webhook; never its secrets.
  package mutating func members(of webhook: Webhook) {
    member("webhook", Int(webhook.number))
    member("url", webhook.url)
    key("events")
    array { json in for word in webhook.events.map(\.rawValue).sorted() { json.string(word) } }
    key("text")
    raw(webhook.hasText ? "true" : "false")
    key("allows_private")
    raw(webhook.allowsPrivate ? "true" : "false")
    member("disabled", webhook.disabled)
    member("waiting", webhook.waiting)
    member("added", webhook.added.description)
    member("former_secret_ends", webhook.formerEnds?.description)
  }

  /// Writes the members of a delivery.
  package mutating func members(of delivery: Delivery) {
    member("delivery", Int(delivery.number))
    member("webhook", Int(delivery.webhook))
    member("step", Int(delivery.step.number))
    member("action", delivery.step.action.rawValue)
    member("case", delivery.step.caseNumber.map(Int.init))
    member("time", delivery.step.time.description)
    member("attempts", delivery.attempts)
    member("due", delivery.due?.description)
    member("delivered", delivery.delivered?.description)
    member("failure", delivery.failure)
  }
}
