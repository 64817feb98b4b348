import CommentFormats
package import CommentModel

extension ScoredComment {
  /// The columns of a result, which are the same wherever scores are written.
  package static let columns: [Column<ScoredComment>] =
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
