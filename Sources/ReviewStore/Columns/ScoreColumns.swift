import CommentModel
import GRDB

/// What scoring found, as columns of `revision`. One order for names, values and reading.
///
/// A text of which every word is the author's own has no `passages`, and no `own_` columns: they would say what the
/// columns of the whole text say.
enum ScoreColumns {
  static let names =
    ["sentiment", "sentiment_positive", "sentiment_negative", "sentiment_neutral", "toxicity"]
    + ToxicityCategory.allCases.map(\.rawValue) + ["verdict", "reasons", "steps", "findings", "passages"]
    + ["own_sentiment", "own_sentiment_positive", "own_sentiment_negative", "own_sentiment_neutral"]
    + ["quoted_toxicity"] + ToxicityCategory.allCases.map { "quoted_\($0.rawValue)" }
    + ["quote_share", "paste_share"]

  /// The list for a `SELECT` that joins `revision`. The shares follow from the passages; their columns are for people
  /// who query the file.
  static let selection =
    "length(CAST(revision.text AS BLOB)), "
    + names.dropLast(2).map { "revision.\($0)" }.joined(separator: ", ")

  /// The feeling of the author's own words, in a `SELECT` that joins `revision`.
  static let ownSentiment =
    "CASE WHEN revision.passages IS NULL THEN revision.sentiment ELSE revision.own_sentiment END"

  /// - Parameter length: That of the text, in UTF-8 bytes.
  static func values(of scored: ScoredComment, length: Int) throws -> [(any DatabaseValueConvertible)?] {
    let isPlain = scored.passages == plain(length) && scored.ownSentiment == scored.sentiment
    let verdict = scored.verdict
    let findings =
      verdict.findings.map { StoredFinding($0, isShadow: false) }
      + verdict.shadowFindings.map { StoredFinding($0, isShadow: true) }
    var values = columns(of: scored.sentiment) + columns(of: scored.toxicity)
    values.append(verdict.action.rawValue)
    values.append(
      try json(
        verdict.reasons.map { StoredReason($0, verdict: verdict.action, own: scored.toxicity) }))
    values.append(try json(scored.steps.map(StoredStep.init)))
    values.append(try json(findings))
    values.append(isPlain ? nil : try StoredJSON.encode(scored.passages.map(StoredPassage.init)))
    values += columns(of: isPlain ? nil : scored.ownSentiment) + columns(of: scored.quotedToxicity)
    values += [scored.share(of: .quote), scored.share(of: .paste)]
    return values
  }

  private static func plain(_ length: Int) -> [Passage] {
    length == 0 ? [] : [Passage(kind: .own, range: 0..<length)]
  }

  private static func columns(of sentiment: SentimentScore?) -> [(any DatabaseValueConvertible)?] {
    [sentiment?.compound, sentiment?.positive, sentiment?.negative, sentiment?.neutral]
  }

  private static func columns(of toxicity: ToxicityScore) -> [(any DatabaseValueConvertible)?] {
    [toxicity.overall] + ToxicityCategory.allCases.map { toxicity[$0] }
  }

  /// `NULL` where there is nothing.
  private static func json(_ values: [some Encodable]) throws -> String? {
    values.isEmpty ? nil : try StoredJSON.encode(values)
  }

  static func read(_ columns: inout ColumnReader) throws -> ScoredComment {
    let length = try columns.value(Int.self)
    let sentiment = try readSentiment(&columns).orUnreadable()
    let toxicity = try readToxicity(&columns)
    let action = try columns.word(PolicyAction.self)
    let reasons = try columns.json([StoredReason].self)
      .map { try $0.reason(verdict: action, own: toxicity) }
    let steps = try columns.json([StoredStep].self).map { try $0.step() }
    let findings = try columns.json([StoredFinding].self)
    let passages = try columns.optional(String.self).map { json in
      try (StoredJSON.decode(json) as [StoredPassage]).map { try $0.passage() }
    }
    let ownSentiment = try readSentiment(&columns)
    let quotedToxicity = try readToxicity(&columns)
    let verdict = Verdict(
      action: action, reasons: reasons,
      findings: try findings.filter { $0.shadow != true }.map { try $0.finding() },
      shadowFindings: try findings.filter { $0.shadow == true }.map { try $0.finding() })
    return ScoredComment(
      passages: passages ?? plain(length), sentiment: sentiment,
      ownSentiment: passages == nil ? sentiment : ownSentiment, toxicity: toxicity,
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
