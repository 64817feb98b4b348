import CommentFormats
import CommentModel

/// Writes cases as a list for people: what, why, and the words.
struct CaseTable {
  let width: Int
  let highlight: Highlight

  /// A case in two lines.
  func write(_ one: Case, to out: inout OutputFile) {
    var head = "#\(one.number) \(one.state.rawValue)"
    if let claimant = one.claimant { head += " by \(visible(claimant))" }
    head += ", policy says \(one.scored.verdict.action.rawValue): "
    head += one.scored.verdict.sentence
    out.write(excerpt(head, width: width) + "\n")
    out.write("    " + marked(one) + "\n")
  }

  /// The start of the text around the first match, on one line.
  private func marked(_ one: Case) -> String {
    let ranges = one.scored.steps.map(\.match.range)
    let bytes = Array(one.comment.text.utf8)
    let first = ranges.map(\.lowerBound).min() ?? 0
    var start = max(0, first - 30)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(bytes.count, start + max(40, width - 10))
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let inside = ranges.filter { $0.lowerBound >= start && $0.upperBound <= end }
    let line = highlight.mark(text, inside.map { $0.lowerBound - start..<$0.upperBound - start })
    return (start > 0 ? "…" : "") + line.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ") + (end < bytes.count ? "…" : "")
  }
}
