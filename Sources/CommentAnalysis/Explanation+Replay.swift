import CommentModel

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
