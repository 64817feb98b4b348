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
    parts: (own: ToxicityParts, quoted: ToxicityParts), feelings: DerivationRecorder,
    toxins: DerivationRecorder, calibration: Calibration, verdict: Verdict
  ) {
    scored = ScoredComment(
      passages: passages, sentiment: scores.sentiment, ownSentiment: scores.ownSentiment,
      toxicity: scores.toxicity, quotedToxicity: scores.quotedToxicity,
      steps: toxins.steps(in: PassageKind.allCases),
      verdict: verdict)
    sentiment = SentimentDerivation(
      feelings, in: PassageKind.allCases, whole, calibration.sentiment, scores.sentiment)
    ownSentiment = scores.ownSentiment.map {
      SentimentDerivation(feelings, in: [.own], own, calibration.sentiment, $0)
    }
    toxicity = ToxicityDerivation(
      steps: toxins.steps(in: [.own]), weights: toxins.weights(in: [.own]), parts: parts.own,
      calibration: calibration.toxicity, score: scores.toxicity)
    quotedToxicity = ToxicityDerivation(
      steps: toxins.steps(in: [.quote, .paste]), weights: toxins.weights(in: [.quote, .paste]),
      parts: parts.quoted, calibration: calibration.toxicity, score: scores.quotedToxicity)
  }
}

extension SentimentDerivation {
  /// The arithmetic of some of the text's passages.
  fileprivate init(
    _ recorder: DerivationRecorder, in kinds: [PassageKind], _ sum: SentimentSum,
    _ calibration: SentimentCalibration, _ score: SentimentScore
  ) {
    let factor = calibration.lengthFactor(words: sum.words.words)
    let weights = recorder.weights(in: kinds).map { step in
      Step(
        match: step.match, measure: step.measure, base: step.base,
        effects: [Effect(rule: .length, operation: .times(factor))])
    }
    self.init(
      steps: recorder.steps(in: kinds), emphasis: sum.emphasis, weights: weights, words: sum.words.words,
      calibration: calibration, score: score)
  }
}
