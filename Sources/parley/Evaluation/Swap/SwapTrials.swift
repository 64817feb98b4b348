import CommentAnalysis
import CommentModel

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
