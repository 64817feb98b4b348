import CommentAnalysis
import CommentFormats
import CommentModel

/// What the table shows of one scored comment.
struct TableRow {
  let comment: Comment
  let flags: LinkFlags
  let scores: Scores
  let reasons: [Reason]
  /// The rules that fired.
  var findings: [Finding] = []
}

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

  /// Makes the columns wide enough for a thread whose rows come next.
  mutating func begin(_ thread: CommentThread) {
    idWidth = 2
    for comment in thread.comments where idWidth < TableWriter.widestID {
      idWidth = max(idWidth, min(TableWriter.widestID, displayColumns(visible(comment.id))))
    }
  }

  /// What stands above the rows of the thread that was begun last.
  func writeHeader(_ thread: CommentThread, _ file: String, to out: inout some TextOutputStream) {
    out.write(excerpt(visible(thread.title ?? thread.id), width: width) + "\n")
    let found = wrapped(visible(file) + ": " + thread.completeness.sentence, width: width)
    out.write(found.joined(separator: "\n") + "\n")
    if thread.comments.isEmpty { return }
    out.write(
      line(" ", "verdict", "toxicity", "sentiment", "own", "id", "why, and how the comment begins") + "\n")
  }

  /// One comment of the thread that was begun last.
  func write(_ row: TableRow, to out: inout some TextOutputStream) {
    let scores = row.scores
    let text = line(
      TableWriter.mark(scores.action), scores.action.rawValue, readable(scores.toxicity.overall),
      signed(scores.sentiment.compound), scores.ownSentiment.map { signed($0.compound) } ?? "–",
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

  private func remarks(_ row: TableRow) -> String {
    var remarks: [String] = []
    switch row.scores.mostly {
    case .paste: remarks.append("[mostly pasted]")
    case .quote: remarks.append("[mostly quoted]")
    case .own: break
    }
    remarks += row.flags.words.map { "[\($0)]" }
    if row.comment.state != .published { remarks.append("[\(row.comment.state.rawValue)]") }
    // The overall toxicity has its own column.
    let reasons = row.reasons.filter { $0.attribute != .toxicity || $0.passage != .own }
    let all = row.findings.map(\.rule) + reasons.map(\.short)
    if !all.isEmpty { remarks.append(visible(all.joined(separator: ", ")) + ":") }
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
