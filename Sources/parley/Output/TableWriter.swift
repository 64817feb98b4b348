import CommentFormats
import CommentModel

/// Writes scored comments as a table for people: one line each, what is flagged marked at its beginning.
struct TableWriter {
  private let width: Int
  /// The columns that the ids of the current thread get.
  private var idWidth = 2

  private static let widestID = 16

  /// - Parameter width: the columns that a line may take.
  init(width: Int) {
    self.width = width
  }

  /// What stands above the rows of one thread.
  mutating func writeHeader(_ thread: CommentThread, _ file: String, to out: inout OutputFile) {
    out.write(excerpt(visible(thread.title ?? thread.id), width: width) + "\n")
    let found = wrapped(visible(file) + ": " + thread.completeness.sentence, width: width)
    out.write(found.joined(separator: "\n") + "\n")
    if thread.comments.isEmpty { return }
    idWidth = 2
    for comment in thread.comments where idWidth < TableWriter.widestID {
      idWidth = max(idWidth, min(TableWriter.widestID, displayColumns(visible(comment.id))))
    }
    out.write(
      line(" ", "verdict", "toxicity", "sentiment", "own", "id", "why, and how the comment begins") + "\n")
  }

  /// One comment of the thread whose header was written last.
  func write(_ row: ScoreRow, to out: inout OutputFile) {
    let scored = row.scored
    let text = line(
      TableWriter.mark(scored.verdict.action), scored.verdict.action.rawValue,
      readable(scored.toxicity.overall),
      signed(scored.sentiment.compound), scored.ownSentiment.map { signed($0.compound) } ?? "–",
      visible(row.comment.id), remarks(row))
    out.write(text + "\n")
  }

  private func line(
    _ mark: String, _ verdict: String, _ toxicity: String, _ sentiment: String, _ own: String, _ id: String,
    _ remarks: String
  ) -> String {
    let cells = [
      mark, leading(verdict, 7), trailing(toxicity, 9), trailing(sentiment, 10), trailing(own, 6), " ",
      leading(id, idWidth), " ",
    ].joined(separator: " ")
    let line = excerpt(cells + remarks, width: width)
    return String(line.reversed().drop { $0 == " " }.reversed())
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
    // The overall toxicity has its own column.
    let reasons = row.scored.verdict.reasons.filter { $0.attribute != .toxicity || $0.passage != .own }
    if !reasons.isEmpty { remarks.append(reasons.map(\.short).joined(separator: ", ") + ":") }
    remarks.append(beginning(of: row.comment.text, width: width))
    return remarks.joined(separator: " ")
  }

  private static func mark(_ action: PolicyAction) -> String {
    switch action {
    case .approve: " "
    case .queue: "?"
    case .reject: "!"
    }
  }
}

extension Reason {
  /// `insult 0.71`, and whether that was in quoted words.
  fileprivate var short: String {
    "\(attribute.name) \(readable(score))" + (passage == .own ? "" : " (quoted)")
  }
}
