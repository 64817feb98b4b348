import CommentAnalysis
import CommentModel
import TerminalScreen

/// What is asked before an order is carried out, over the end of the case.
struct ReviewQuestion {
  let session: ReviewSession
  let width: Int

  /// A rule and the question; nothing where nothing is asked.
  var lines: [StyledLine] {
    switch session.mode {
    case .reason(let order): question("Reject \(order.subject): why?", reasons)
    case .snooze(let numbers):
      question(
        "Snooze \(ReviewOrder(numbers: numbers, action: .decide(.approve)).subject): for how long?", snoozes)
    case .confirm(let order): question(sentence(order), [("y", "yes"), ("any other key", "no")])
    default: []
    }
  }

  private var reasons: [(String, String)] {
    let choices = session.reasons.choices.map { (String($0.key), $0.reason.title) }
    guard let suggested = session.suggestedReason else { return choices + [("Enter", "no reason")] }
    return choices + [("Enter", "\(suggested), as the policy says")]
  }

  private var snoozes: [(String, String)] {
    ReviewSession.snoozes.map { (String($0.key), $0.duration.inWords) } + [("o", "another time, typed")]
  }

  private func sentence(_ order: ReviewOrder) -> String {
    var sentence = "\(order.action.verb.capitalisedFirst) \(counted(order.numbers.count, "case"))"
    if case .snooze(let duration) = order.action { sentence += " for \(duration.inWords)" }
    if let reason = order.reason { sentence += ", reason \(reason)" }
    let numbers = Set(order.numbers)
    let rows = session.rows.filter { numbers.contains($0.number) }
    let closed = rows.count { !$0.isOpen }
    let others = rows.count { $0.isOpen && session.isSomebodyElses($0) }
    if closed > 0 { sentence += "; \(closed) of them decided already" }
    if others > 0 { sentence += "; \(others) of them with somebody else" }
    return sentence + "?"
  }

  private func question(_ title: String, _ answers: [(String, String)]) -> [StyledLine] {
    var rule = StyledLine("── ", .aside)
    rule.append(title + " ", .label)
    while rule.columns < width { rule.append("─", .aside) }
    var line = StyledLine()
    for (key, meaning) in answers {
      if !line.isEmpty { line.append("   ") }
      line.append(key, .label)
      line.append("\u{A0}" + meaning.replacing(" ", with: "\u{A0}"))
    }
    line.append("   ")
    line.append("Esc", .label)
    line.append("\u{A0}nothing")
    return [rule.cut(to: width)] + line.wrapped(width: width)
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
