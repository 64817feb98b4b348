import CommentFormats
import CommentModel

/// What is printed of one scored comment.
struct ScoreRow {
  let file: String
  let threadID: String
  let comment: Comment
  let link: CommentLink
  let scored: ScoredComment

  static let columns: [Column<ScoreRow>] =
    [
      Column("file", text: \.file),
      Column("thread", text: \.threadID),
      Column("id", text: \.comment.id),
      Column("parent", text: \.comment.parentID),
      Column("depth", count: \.link.depth),
      Column("author", text: \.comment.author),
      Column("time", text: \.comment.time?.description),
      Column("state", text: \.comment.state.rawValue),
    ] + ScoredComment.columns.map { Column($0, of: \.scored) }
    + [Column("terms", text: { $0.terms.joined(separator: "; ") })]

  /// The toxic entries that counted, each once, in the order of the text.
  var terms: [String] {
    var terms: [String] = []
    for step in scored.steps where !terms.contains(step.match.term) { terms.append(step.match.term) }
    return terms
  }
}

extension ScoredComment {
  /// The columns of a result, which are the same wherever scores are written.
  static let columns: [Column<ScoredComment>] =
    [
      Column("verdict", text: \.verdict.action.rawValue),
      Column("reasons", text: \.verdict.sentence),
      Column("sentiment", number: \.sentiment.compound),
      Column("own_sentiment", number: \.ownSentiment?.compound),
      Column("positive", number: \.sentiment.positive),
      Column("negative", number: \.sentiment.negative),
      Column("neutral", number: \.sentiment.neutral),
      Column("toxicity", number: \.toxicity.overall),
    ]
    + ToxicityCategory.allCases.map { category in
      Column(category.rawValue, number: { $0.toxicity[category] })
    }
    + [
      Column("quoted_toxicity", number: \.quotedToxicity.overall),
      Column("quote_share", number: { $0.share(of: .quote) }),
      Column("paste_share", number: { $0.share(of: .paste) }),
      Column("mostly", text: \.mostly.rawValue),
    ]

  /// Whose words most of the comment are.
  var mostly: PassageKind {
    PassageKind.allCases.first { share(of: $0) > 0.5 } ?? .own
  }
}

extension Verdict {
  /// The policy's reasons: `insult 0.71 ≥ 0.55, toxicity 0.67 ≥ 0.55`.
  var sentence: String { reasons.map(\.sentence).joined(separator: ", ") }
}

extension Reason {
  /// `insult 0.71 ≥ 0.55`, and whether that was in quoted words.
  var sentence: String {
    let reached = "\(attribute.name) \(decimalText(score, places: 2)) ≥ \(decimalText(threshold, places: 2))"
    return passage == .own ? reached : reached + " (quoted)"
  }
}
