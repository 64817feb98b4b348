public import CommentModel

extension ToxicityDerivation {
  /// The score that the steps add up to, which `score` is but for rounding.
  public var replayed: ToxicityScore {
    var evidence = ToxicityEvidence()
    for step in steps {
      if case .toxicity(let category) = step.measure { evidence.add(step.value, category) }
    }
    return evidence.score
  }
}

extension SentimentDerivation {
  /// The score that the steps add up to, which `score.compound` is but for rounding.
  public var replayed: Double { total / (total * total + normaliser).squareRoot() }
}

extension Explanation {
  /// How far a score is at most from what its steps add up to, over all scores.
  public var largestReplayDifference: Double {
    var largest = abs(sentiment.replayed - sentiment.score.compound)
    if let ownSentiment {
      largest = max(largest, abs(ownSentiment.replayed - ownSentiment.score.compound))
    }
    for derivation in [toxicity, quotedToxicity] {
      let replayed = derivation.replayed
      for attribute in PolicyAttribute.allCases {
        largest = max(largest, abs(attribute.value(in: replayed) - attribute.value(in: derivation.score)))
      }
    }
    return largest
  }
}
