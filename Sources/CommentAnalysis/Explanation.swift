public import CommentModel

/// A result with the arithmetic of each of its scores.
public struct Explanation: Sendable, Hashable {
  /// The result.
  public var scored: ScoredComment
  /// How the sentiment of the whole text came about.
  public var sentiment: SentimentDerivation
  /// How that of the author's own words came about; `nil` where there are none.
  public var ownSentiment: SentimentDerivation?
  /// How the toxicity of the author's own words came about.
  public var toxicity: ToxicityDerivation
  /// How that of what is quoted and pasted came about.
  public var quotedToxicity: ToxicityDerivation

  init(
    scores: Scores, passages: [Passage], sentiment whole: SentimentSum, own: SentimentSum,
    feelings: DerivationRecorder, toxins: DerivationRecorder, verdict: Verdict
  ) {
    scored = ScoredComment(
      passages: passages, sentiment: scores.sentiment, ownSentiment: scores.ownSentiment,
      toxicity: scores.toxicity, quotedToxicity: scores.quotedToxicity,
      steps: toxins.steps(in: PassageKind.allCases),
      verdict: verdict)
    sentiment = SentimentDerivation(
      steps: feelings.steps(in: PassageKind.allCases), emphasis: whole.emphasis,
      normaliser: whole.normaliser, score: scores.sentiment)
    ownSentiment = scores.ownSentiment.map {
      SentimentDerivation(
        steps: feelings.steps(in: [.own]), emphasis: own.emphasis, normaliser: own.normaliser,
        score: $0)
    }
    toxicity = ToxicityDerivation(steps: toxins.steps(in: [.own]), score: scores.toxicity)
    quotedToxicity = ToxicityDerivation(
      steps: toxins.steps(in: [.quote, .paste]), score: scores.quotedToxicity)
  }
}
