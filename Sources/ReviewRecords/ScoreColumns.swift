import CommentFormats
package import CommentModel

extension ScoredComment {
  /// The columns of a result, which are the same wherever scores are written.
  package static let columns: [Column<ScoredComment>] =
    [
      Column("verdict", "what the policy says", text: \.verdict.action.rawValue),
      Column(
        "reasons", "the rules that fired and the thresholds that were reached", text: \.verdict.sentence),
      Column("sentiment", "feeling of the whole text, −1…1", score: \.sentiment.compound),
      Column("own_sentiment", "feeling of the author's own words, −1…1", score: \.ownSentiment?.compound),
      Column("positive", "share of words with good feelings, 0…1", score: \.sentiment.positive),
      Column("negative", "share of words with bad feelings, 0…1", score: \.sentiment.negative),
      Column("neutral", "share of words without, 0…1", score: \.sentiment.neutral),
      Column("toxicity", "of the author's own words, 0…1", score: \.toxicity.overall),
    ]
    + ToxicityCategory.allCases.map { category in
      Column(category.rawValue, "of the author's own words, 0…1", score: { $0.toxicity[category] })
    }
    + [
      Column("quoted_toxicity", "of what is quoted and pasted, 0…1", score: \.quotedToxicity.overall),
      Column("quote_share", "share of the text that is quoted, 0…1", score: { $0.share(of: .quote) }),
      Column("paste_share", "share of the text that is pasted, 0…1", score: { $0.share(of: .paste) }),
      Column("mostly", "whose words are more than half: own, quote or paste", text: \.mostly.rawValue),
    ]

  /// Whose words most of the comment are.
  package var mostly: PassageKind {
    PassageKind.allCases.first { share(of: $0) > 0.5 } ?? .own
  }
}

extension Verdict {
  /// The policy's reasons: `insult 0.71 ≥ 0.55, toxicity 0.67 ≥ 0.55`; rules stand before thresholds.
  package var sentence: String {
    (findings.map(\.sentence) + reasons.map(\.sentence)).joined(separator: ", ")
  }

  /// `queue: insult 0.71 ≥ 0.55`; the action alone where there is no reason.
  package var withReasons: String {
    let reasons = sentence
    return reasons.isEmpty ? action.rawValue : "\(action.rawValue): \(reasons)"
  }
}

extension Finding {
  /// `rule new-links`, and what is not known where it holds a comment for that.
  package var sentence: String { "rule \(rule)" + (missing.map { " (\($0) not known)" } ?? "") }
}

extension Reason {
  /// `insult 0.71 ≥ 0.55`, and whether that was in quoted words.
  package var sentence: String {
    let reached = "\(attribute.name) \(decimalText(score, places: 2)) ≥ \(decimalText(threshold, places: 2))"
    return passage == .own ? reached : reached + " (quoted)"
  }
}
