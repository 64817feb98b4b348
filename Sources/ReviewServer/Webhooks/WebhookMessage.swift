import CommentFormats
public import CommentModel
import ReviewRecords
public import ReviewStore

/// What a webhook is sent, in the form of Standard Webhooks (<https://www.standardwebhooks.com>).
public struct WebhookMessage: Sendable, Hashable {
  /// The same each time that a step is told, so that its receiver takes it once.
  public let id: String
  /// JSON: `type`, `timestamp`, `data`.
  public let body: [UInt8]

  /// Tells of a step.
  ///
  /// - Parameter hasText: whether the comment's text and the moderator's note are told too.
  public init(_ content: DeliveryContent, hasText: Bool) {
    id = "step-\(content.step.number)"
    var json = JSONText()
    json.object { json in
      json.member("type", content.step.action.rawValue)
      json.member("timestamp", content.step.time.description)
      json.key("data")
      json.object { json in
        json.member("step", Int(content.step.number))
        json.member("moderator", content.step.actor)
        guard let one = content.reviewCase else { return }
        json.member("case", Int(one.number))
        json.member("source", content.source)
        json.member("thread", one.threadID)
        json.member("id", one.comment.id)
        json.member("state", one.state.rawValue)
        json.member("decided", content.decided?.rawValue)
        json.key("decision")
        if let decision = content.decision {
          json.object { json in
            json.member("decision", Int(decision.number))
            json.member("action", decision.action.rawValue)
            json.member("reason", decision.reason)
            if hasText { json.member("note", decision.note) }
            json.member("moderator", decision.moderator)
            json.member("time", decision.time.description)
          }
        } else {
          json.raw("null")
        }
        if hasText { json.member("text", one.comment.text) }
      }
    }
    body = json.utf8
  }

  /// A message that tells of nothing, to see whether it arrives.
  public init(testAt time: Timestamp) {
    id = "test-\(time.milliseconds)"
    var json = JSONText()
    json.object { json in
      json.member("type", "test")
      json.member("timestamp", time.description)
      json.key("data")
      json.object { _ in }
    }
    body = json.utf8
  }
}
