import CommentModel
import GRDB

/// What scoring found, as columns of `revision`. One order for names, values and reading.
enum ScoreColumns {
  static let names =
    [
      "sentiment", "sentiment_positive", "sentiment_negative", "sentiment_neutral",
      "own_sentiment", "own_sentiment_positive", "own_sentiment_negative", "own_sentiment_neutral",
      "toxicity",
    ] + ToxicityCategory.allCases.map(\.rawValue) + ["quoted_toxicity"]
    + ToxicityCategory.allCases.map { "quoted_\($0.rawValue)" }
    + ["quote_share", "paste_share", "verdict", "reasons", "passages", "steps", "findings"]

  /// The list for a `SELECT` that joins `revision`.
  static let selection = names.map { "revision.\($0)" }.joined(separator: ", ")

  static func values(of scored: ScoredComment) throws -> [(any DatabaseValueConvertible)?] {
    var values: [(any DatabaseValueConvertible)?] = []
    for sentiment in [scored.sentiment, scored.ownSentiment] {
      values += [sentiment?.compound, sentiment?.positive, sentiment?.negative, sentiment?.neutral]
    }
    for toxicity in [scored.toxicity, scored.quotedToxicity] {
      values.append(toxicity.overall)
      for category in ToxicityCategory.allCases { values.append(toxicity[category]) }
    }
    values += [scored.share(of: .quote), scored.share(of: .paste), scored.verdict.action.rawValue]
    values.append(try StoredJSON.encode(scored.verdict.reasons.map(StoredReason.init)))
    values.append(try StoredJSON.encode(scored.passages.map(StoredPassage.init)))
    values.append(try StoredJSON.encode(scored.steps.map(StoredStep.init)))
    let findings =
      scored.verdict.findings.map { StoredFinding($0, isShadow: false) }
      + scored.verdict.shadowFindings.map { StoredFinding($0, isShadow: true) }
    values.append(findings.isEmpty ? nil : try StoredJSON.encode(findings))
    return values
  }

  static func read(_ columns: inout ColumnReader) throws -> ScoredComment {
    let sentiment = try readSentiment(&columns).orUnreadable()
    let ownSentiment = try readSentiment(&columns)
    let toxicity = try readToxicity(&columns)
    let quotedToxicity = try readToxicity(&columns)
    // The shares follow from the passages; their columns are for people who query the file.
    _ = try columns.value(Double.self)
    _ = try columns.value(Double.self)
    let action = try columns.word(PolicyAction.self)
    let reasons = try columns.json([StoredReason].self).map { try $0.reason() }
    let passages = try columns.json([StoredPassage].self).map { try $0.passage() }
    let steps = try columns.json([StoredStep].self).map { try $0.step() }
    let findings =
      try columns.optional(String.self).map { try StoredJSON.decode($0) as [StoredFinding] } ?? []
    let verdict = Verdict(
      action: action, reasons: reasons,
      findings: try findings.filter { $0.shadow != true }.map { try $0.finding() },
      shadowFindings: try findings.filter { $0.shadow == true }.map { try $0.finding() })
    return ScoredComment(
      passages: passages, sentiment: sentiment, ownSentiment: ownSentiment, toxicity: toxicity,
      quotedToxicity: quotedToxicity, steps: steps, verdict: verdict)
  }

  private static func readSentiment(_ columns: inout ColumnReader) throws -> SentimentScore? {
    let compound = try columns.optional(Double.self)
    let positive = try columns.optional(Double.self)
    let negative = try columns.optional(Double.self)
    let neutral = try columns.optional(Double.self)
    guard let compound, let positive, let negative, let neutral else { return nil }
    return SentimentScore(compound: compound, positive: positive, negative: negative, neutral: neutral)
  }

  private static func readToxicity(_ columns: inout ColumnReader) throws -> ToxicityScore {
    var score = ToxicityScore(overall: try columns.value())
    for category in ToxicityCategory.allCases { score[category] = try columns.value() }
    return score
  }
}
