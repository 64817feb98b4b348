/// Everything that scoring found out about one comment.
public struct ScoredComment: Sendable, Hashable {
  /// Whose words stand where; covers the text without a gap. Empty for an empty text.
  public var passages: [Passage]
  /// The feeling of the whole text.
  public var sentiment: SentimentScore
  /// The feeling of the author's own words; `nil` where there are none.
  public var ownSentiment: SentimentScore?
  /// The toxicity of the author's own words.
  public var toxicity: ToxicityScore
  /// The toxicity of what is quoted and pasted.
  public var quotedToxicity: ToxicityScore
  /// Every toxicity entry that counted, with its arithmetic, in the order of the text.
  public var steps: [Step]
  /// What the policy says.
  public var verdict: Verdict

  /// Creates a result.
  public init(
    passages: [Passage], sentiment: SentimentScore, ownSentiment: SentimentScore?, toxicity: ToxicityScore,
    quotedToxicity: ToxicityScore, steps: [Step], verdict: Verdict
  ) {
    self.passages = passages
    self.sentiment = sentiment
    self.ownSentiment = ownSentiment
    self.toxicity = toxicity
    self.quotedToxicity = quotedToxicity
    self.steps = steps
    self.verdict = verdict
  }

  /// The share of the text's bytes that its author did not write, 0…1, by kind.
  public func share(of kind: PassageKind) -> Double {
    let all = passages.reduce(0) { $0 + $1.range.count }
    let part = passages.reduce(0) { $1.kind == kind ? $0 + $1.range.count : $0 }
    return all == 0 ? 0 : Double(part) / Double(all)
  }
}
