/// How many words there are, and what they weigh. Words are units that are no punctuation: faces, links and the like
/// too.
struct WordSum {
  private(set) var words = 0
  /// In steps of `WordWeights.unit`.
  private var sentimentUnits = 0
  private var toxicityUnits = 0

  @inline(__always)
  mutating func add(_ weights: WordWeights) {
    words &+= 1
    sentimentUnits &+= Int(weights.sentiment)
    toxicityUnits &+= Int(weights.toxicity)
  }

  /// Adds up another sum.
  static func += (sum: inout WordSum, added: WordSum) {
    sum.words += added.words
    sum.sentimentUnits += added.sentimentUnits
    sum.toxicityUnits += added.toxicityUnits
  }

  var sentiment: Double { Double(sentimentUnits) * WordWeights.unit }
  var toxicity: Double { Double(toxicityUnits) * WordWeights.unit }

  /// What is in one sum and not in another that is a part of it.
  static func - (all: WordSum, part: WordSum) -> WordSum {
    var rest = all
    rest.words -= part.words
    rest.sentimentUnits -= part.sentimentUnits
    rest.toxicityUnits -= part.toxicityUnits
    return rest
  }
}
