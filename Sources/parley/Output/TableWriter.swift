import CommentFormats
import CommentModel

/// Writes scored comments as a table for people: one line each, what is flagged marked at its beginning.
struct TableWriter {
  let width: Int

  /// What stands above the rows of one thread.
  func writeHeader(_ thread: CommentThread, _ file: String, to out: inout OutputFile) {
    out.write(visible(thread.title ?? file) + "\n")
    out.write("\(thread.completeness.sentence)\n")
    if !thread.comments.isEmpty { out.write("  verdict  toxicity  sentiment   own    id       why or what\n") }
  }

  /// One comment.
  func write(_ row: ScoreRow, to out: inout OutputFile) {
    let scored = row.scored
    var line = TableWriter.mark(scored.verdict.action) + " "
    line += padded(scored.verdict.action.rawValue, 9)
    line += padded("  " + decimalText(scored.toxicity.overall, places: 2), 10)
    line += padded("  " + signed(scored.sentiment.compound), 10)
    line += padded(scored.ownSentiment.map { signed($0.compound) } ?? "  –", 8)
    line += padded(visible(row.comment.id), 8) + " "
    line += remarks(row)
    out.write(excerpt(line, width: width) + "\n")
  }

  private func remarks(_ row: ScoreRow) -> String {
    var remarks: [String] = []
    switch row.scored.mostly {
    case .paste: remarks.append("[mostly pasted]")
    case .quote: remarks.append("[mostly quoted]")
    case .own: break
    }
    remarks += row.link.flags.words.map { "[\($0)]" }
    if row.comment.state != .published { remarks.append("[\(row.comment.state.rawValue)]") }
    if !row.scored.verdict.reasons.isEmpty { remarks.append(row.scored.verdict.sentence + ":") }
    remarks.append(visible(row.comment.text))
    return remarks.joined(separator: " ")
  }

  private static func mark(_ action: PolicyAction) -> String {
    switch action {
    case .approve: " "
    case .queue: "?"
    case .reject: "!"
    }
  }

  private func signed(_ value: Double) -> String {
    let text = decimalText(value, places: 2)
    return text.hasPrefix("-") ? text : text == "0.00" ? " 0.00" : "+" + text
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
