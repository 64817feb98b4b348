import CommentModel
import ReviewStore

/// What the step before did, as the address of the page says: a step answers with a redirect that names it.
struct StepNotice {
  private let queue: ReviewConnections

  init(_ queue: ReviewConnections) { self.queue = queue }

  /// The fields of an address that tell of a step; they are no part of a filter.
  private static let counts: [(field: String, key: String)] = [
    ("demo", "demoDone"), ("bulkundone", "toastBulkUndone"), ("bulkredone", "toastBulk"),
    ("bulkawake", "toastBulkAwake"),
  ]
  private static let cases: [(field: String, key: String)] = [
    ("claimed", "toastClaimed"), ("released", "toastReleased"), ("awake", "toastAwake"),
  ]

  /// What to say; `nil` where nothing was done.
  func notice(for visit: PageVisit) async throws -> Notice? {
    guard var notice = try await step(visit) else {
      return visit.query["end"] == nil ? nil : Notice(text: visit.words("toastQueueDone"))
    }
    if visit.query["end"] != nil { notice.text += ". " + visit.words("toastQueueDone") }
    return notice
  }

  private func step(_ visit: PageVisit) async throws -> Notice? {
    let (query, words) = (visit.query, visit.words)
    let back = QueueQuery(query).fields.encoded
    for (field, verb) in [("did", "undo"), ("redone", "undo"), ("undone", "redo")] {
      guard let number: Int64 = query.number(field) else { continue }
      guard let decision = try? await queue.read({ store throws(StoreError) in try store.decision(number) })
      else { return nil }
      let key =
        switch field {
        case "undone": "toastUndone"
        case "redone": "toastRedone"
        default: "toast\(StepNotice.past(decision.action))"
        }
      return Notice(
        text: words(key, ["case": .text("\(decision.caseNumber)")]),
        button: button(verb, "/decisions/\(number)/\(verb)", back, words))
    }
    if let number: Int64 = query.number("snoozed") {
      return Notice(
        text: words("toastSnoozed", ["case": .text("\(number)")]),
        button: button("undo", "/cases/\(number)/wake", back, words))
    }
    if let number: Int64 = query.number("bulk"), let count: Int = query.number("count") {
      return Notice(
        text: words("toastBulk", count: count) + skipped(query, words),
        button: button("undo", "/bulk/\(number)/undo", back, words))
    }
    if let numbers = query["bulksnoozed"] {
      var button = button("undo", "/bulk/wake", back, words)
      button.cases = numbers
      let count = numbers.split(separator: ".").count
      return Notice(text: words("toastBulkSnoozed", count: count) + skipped(query, words), button: button)
    }
    for (field, key) in StepNotice.counts {
      guard let count: Int = query.number(field) else { continue }
      var notice = Notice(text: words(key, count: count) + skipped(query, words))
      if let bulk: Int64 = query.number("of") {
        let verb = field == "bulkundone" ? "redo" : "undo"
        notice.button = button(verb, "/bulk/\(bulk)/\(verb)", back, words)
      }
      return notice
    }
    for (field, key) in StepNotice.cases {
      if let number: Int64 = query.number(field) {
        return Notice(text: words(key, ["case": .text("\(number)")]))
      }
    }
    return query["saved"] == nil ? nil : Notice(text: words("toastSaved"))
  }

  private func skipped(_ query: FormFields, _ words: Words) -> String {
    guard let count: Int = query.number("skipped"), count > 0 else { return "" }
    return "; " + words("toastBulkSkipped", count: count)
  }

  private func button(_ verb: String, _ address: String, _ back: String, _ words: Words) -> Notice.Button {
    Notice.Button(label: words(verb), address: address, key: verb == "undo" ? "u" : "U", back: back)
  }

  private static func past(_ action: DecisionAction) -> String {
    switch action {
    case .approve: "Approved"
    case .reject: "Rejected"
    case .escalate: "Escalated"
    }
  }
}
