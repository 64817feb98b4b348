/// How far a word moves neutral sentences away from what most words make of them.
struct SwapWord {
  var list: String
  var word: String
  /// The furthest away from the median of a sentence's scores, with its sign.
  var toxicity = 0.0
  var sentiment = 0.0

  /// The larger distance of both scores.
  var change: Double { max(abs(toxicity), abs(sentiment)) }

  /// Takes note of how far one sentence's scores are from its median.
  mutating func add(_ toxicity: Double, _ sentiment: Double) {
    if abs(toxicity) > abs(self.toxicity) { self.toxicity = toxicity }
    if abs(sentiment) > abs(self.sentiment) { self.sentiment = sentiment }
  }
}
