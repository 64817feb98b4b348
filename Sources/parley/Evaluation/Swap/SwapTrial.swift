import CommentAnalysis
import CommentModel

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

/// How far a word moves neutral sentences away from what most words make of them.
struct SwapWord {
  var list: String
  var word: String
  /// The furthest away from the median of a sentence's scores, with its sign.
  var toxicity = 0.0
  var sentiment = 0.0

  /// The larger distance of both scores.
  var change: Double { max(abs(toxicity), abs(sentiment)) }

  fileprivate mutating func add(_ toxicity: Double, _ sentiment: Double) {
    if abs(toxicity) > abs(self.toxicity) { self.toxicity = toxicity }
    if abs(sentiment) > abs(self.sentiment) { self.sentiment = sentiment }
  }
}

/// Every sentence of a file, scored.
struct SwapTrials {
  private(set) var trials: [SwapTrial] = []
  /// Those of neutral sentences, in the order of the file.
  private(set) var words: [SwapWord] = []
  private var places: [[String]: Int] = [:]

  /// O(templates · words).
  init(_ file: SwapFile, lexicons: Lexicons, policy: Policy) {
    var scorer = Scorer(lexicons: lexicons, policy: policy)
    for template in file.templates {
      var trial = SwapTrial(template: template)
      let words = file.lists[template.list] ?? []
      let scores = words.map { forms in
        let scores = scorer.score(template.sentence(with: forms).utf8Span.span)
        return (toxicity: scores.toxicity.overall, sentiment: scores.sentiment.compound)
      }
      for (forms, score) in zip(words, scores) {
        trial.sentences += 1
        trial.toxicity.add(score.toxicity, forms[0])
        trial.sentiment.add(score.sentiment, forms[0])
      }
      trials.append(trial)
      if template.kind != .neutral { continue }
      let middle = (median(scores.map(\.toxicity)), median(scores.map(\.sentiment)))
      for (forms, score) in zip(words, scores) {
        let place = place(of: forms[0], in: template.list)
        self.words[place].add(score.toxicity - middle.0, score.sentiment - middle.1)
      }
    }
  }

  private mutating func place(of word: String, in list: String) -> Int {
    if let place = places[[list, word]] { return place }
    places[[list, word]] = words.count
    words.append(SwapWord(list: list, word: word))
    return words.count - 1
  }
}

/// The value in the middle; the lower one of two.
private func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[(values.count - 1) / 2]
}
