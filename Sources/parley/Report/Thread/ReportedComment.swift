import CommentAnalysis
import CommentFormats
import CommentModel
import PageMarkup
import ReviewRecords
import ReviewStore

/// What a report says of a comment.
struct ReportedComment {
  var id: String
  /// Its author, or the pseudonym that stands for them.
  var author: String?
  var time: Timestamp?
  /// The length of its text in characters.
  var length: Int
  /// The index of the comment that it answers.
  var parent: Int?
  /// 1 at the top level.
  var depth: Int
  var flags: LinkFlags
  var state: CommentState
  var sentiment: Double
  /// `nil` without a word of its own.
  var ownSentiment: Double?
  var toxicity: Double
  /// Whose words more than half of it are.
  var mostly: PassageKind
  /// Shares of its text, 0…1.
  var quoted: Double
  var pasted: Double
  /// How it begins, severe words masked; empty where no text may be shown.
  var opening: String
  var action: PolicyAction
  /// What is kept of flagged ones only.
  var flagging: Flagging?

  /// Why a comment is flagged, and its text with the words that counted.
  struct Flagging {
    var verdict: Verdict
    var words: [String]
    var pieces: [TextPiece]
  }

  /// Whether a person should look at it.
  var isFlagged: Bool { action != .approve }

  /// Whether it is counted as toxic, as in exports.
  var isToxic: Bool { toxicity >= ThreadShape.toxic }
}

/// How comments are taken into a report.
struct CommentReading {
  /// What stands in the place of an author.
  var author: (String) -> String
  var withText: Bool
  /// Whether severe words are shown.
  var isRevealed: Bool

  private static let longestOpening = 90
  /// How many of the words that counted are named.
  private static let mostWords = 8

  func comment(
    _ comment: Comment, _ scored: ScoredComment, parent: Int?, depth: Int, flags: LinkFlags
  ) -> ReportedComment {
    let isFlagged = scored.verdict.action != .approve
    return ReportedComment(
      id: comment.id, author: comment.author.flatMap { $0.isEmpty ? nil : author($0) }, time: comment.time,
      length: comment.text.count, parent: parent, depth: depth, flags: flags, state: comment.state,
      sentiment: scored.sentiment.compound, ownSentiment: scored.ownSentiment?.compound,
      toxicity: scored.toxicity.overall, mostly: scored.mostly, quoted: scored.share(of: .quote),
      pasted: scored.share(of: .paste), opening: withText ? opening(comment.text, scored.steps) : "",
      action: scored.verdict.action, flagging: isFlagged ? flagging(comment.text, scored) : nil)
  }

  private func opening(_ text: String, _ steps: [Step]) -> String {
    let shown = isRevealed ? text : maskedText(text, steps)
    return excerpt(
      beginning(of: shown, width: CommentReading.longestOpening), width: CommentReading.longestOpening)
  }

  private func flagging(_ text: String, _ scored: ScoredComment) -> ReportedComment.Flagging {
    let pieces =
      withText ? MarkedComment(text, scored.steps, marks: scored.marks, isMasked: !isRevealed).excerpt : []
    let shown = withText ? StepWords(text: isRevealed ? text : maskedText(text, scored.steps)) : nil
    var categories: [String: [String]] = [:]
    var order: [String] = []
    for step in scored.steps {
      guard case .toxicity(let category) = step.measure,
        let words = shown?.words(isRevealed ? step : step.masked)
      else { continue }
      if categories[words] == nil { order.append(words) }
      let name = PolicyAttribute.category(category).words
      if categories[words]?.contains(name) != true { categories[words, default: []].append(name) }
    }
    var words = order.map { "\($0) (\(listed(categories[$0] ?? [])))" }
    let more = words.count - CommentReading.mostWords
    if more > 0 { words = words.prefix(CommentReading.mostWords) + ["\(more) more"] }
    return ReportedComment.Flagging(verdict: scored.verdict, words: words, pieces: pieces)
  }
}

/// Words that counted, as a report names them: `“id1ot”, disguised by substitution`.
private struct StepWords {
  private let bytes: [UInt8]

  private static let longest = 40

  init(text: String) { bytes = Array(text.utf8) }

  func words(_ step: Step) -> String {
    let written = visible(String(decoding: bytes[step.match.range], as: UTF8.self))
    let words = "“\(excerpt(written, width: StepWords.longest))”"
    if step.match.isTemplate { return words + ", by the rule “\(step.match.term)”" }
    if step.match.disguises.isEmpty { return words }
    return words + ", disguised by \(listed(step.match.disguises.map(\.rawValue)))"
  }
}
