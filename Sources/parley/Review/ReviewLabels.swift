import CommentFormats
import CommentModel
import ReviewStore
import TerminalScreen

extension Style {
  static let label = Style(.bold)
  static let aside = Style(.faint)
  static let bar = Style(.reversed)
  static let warning = Style(.bold, colour: .red)

  /// For what was decided.
  static func fate(_ fate: String) -> Style {
    if fate.hasPrefix(DecisionAction.approve.done) { return Style(colour: .green) }
    return fate.hasPrefix(DecisionAction.reject.done) ? Style(colour: .red) : Style(colour: .magenta)
  }
}

/// A paragraph behind a label: further lines are indented as far as the first one's text.
func paragraph(_ label: String, _ text: StyledLine, indent: Int = 9, width: Int) -> [StyledLine] {
  text.wrapped(width: width - indent).enumerated().map { number, line in
    var head = StyledLine(number == 0 ? label : "", .label)
    head.pad(to: indent)
    head.append(line)
    return head
  }
}

extension Timestamp {
  /// How long ago that was, in one unit: `now`, `5 min`, `3 h`, `12 d`.
  func age(at now: Timestamp) -> String {
    let minutes = (now.milliseconds - milliseconds) / 60_000
    if minutes < 1 { return "now" }
    if minutes < 60 { return "\(minutes) min" }
    return minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / 1440) d"
  }

  /// `just now`, `3 h ago`
  func ago(at now: Timestamp) -> String {
    let age = age(at: now)
    return age == "now" ? "just now" : "\(age) ago"
  }

  /// `2025-09-12 11:42`
  var minute: String { String(description.prefix(16)).replacing("T", with: " ") }
}

extension AuthorRecord {
  /// `3 comments, 2 cases: 1 approved, 1 open; 2025-09-01 to 2025-09-12; last: case 7 approved 3 d ago`
  func sentence(at now: Timestamp) -> String {
    let more = comments == AuthorRecord.limit ? "+" : ""
    var sentence = "\(comments)\(more) \(comments == 1 ? "comment" : "comments"), \(counted(cases, "case"))"
    let parts = [("approved", approved), ("rejected", rejected), ("open", cases - approved - rejected)]
    let known = parts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    if !known.isEmpty { sentence += ": " + known.joined(separator: ", ") }
    if let first, let last {
      let days = (first.description.prefix(10), last.description.prefix(10))
      sentence += days.0 == days.1 ? "; \(days.0)" : "; \(days.0) to \(days.1)"
    }
    let last = recent.map { decision in
      let reason = decision.reason.map { " (\($0))" } ?? ""
      return "case \(decision.caseNumber) \(decision.action.done)\(reason) \(decision.time.ago(at: now))"
    }
    return last.isEmpty ? sentence : sentence + "; last " + last.joined(separator: ", ")
  }
}
