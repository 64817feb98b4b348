/// What came out for one sentence with all words of its list in its gap.
struct SwapTrial {
  var template: SwapFile.Template
  /// How many sentences that were.
  var sentences = 0
  var toxicity = Spread()
  var sentiment = Spread()

  /// The lowest and the highest score, and with which words.
  struct Spread {
    private(set) var low = 0.0
    private(set) var high = 0.0
    private(set) var lowWord = ""
    private(set) var highWord = ""
    private(set) var isEmpty = true

    /// How far the score moves.
    var change: Double { high - low }

    mutating func add(_ score: Double, _ word: String) {
      if isEmpty || score < low { (low, lowWord) = (score, word) }
      if isEmpty || score > high { (high, highWord) = (score, word) }
      isEmpty = false
    }
  }

  /// The larger change of both scores.
  var change: Double { max(toxicity.change, sentiment.change) }
}
