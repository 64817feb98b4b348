import CommentFormats
import CommentModel
import ReviewRecords

/// Writes cases as a list for people: what, why, and the words.
struct CaseTable {
  let width: Int
  let highlight: Highlight

  /// For the terminal behind standard output.
  static var onTerminal: CaseTable {
    CaseTable(width: Terminal.width, highlight: Highlight(hasColour: Terminal.hasColour))
  }

  /// A case in two lines.
  func write(_ one: Case, to out: inout OutputFile) {
    var head = "#\(one.number) \(one.state.rawValue)"
    if let claimant = one.claimant { head += " by \(visible(claimant))" }
    if one.queue != "default" { head += " in \(visible(one.queue))" }
    if let assignee = one.assignee { head += ", for \(visible(assignee))" }
    if one.reports > 0 { head += ", \(counted(one.reports, "report"))" }
    head += ", policy says \(one.scored.verdict.withReasons)"
    out.write(excerpt(head, width: width) + "\n")
    out.write("    " + highlight.line(one.comment.text, one.matchRanges, width: width - 4) + "\n")
  }
}
