import CommentFormats
import CommentModel
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

  /// `2025-09-12 11:42`
  var minute: String { String(description.prefix(16)).replacing("T", with: " ") }
}
