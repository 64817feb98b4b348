/// What a word counts by itself, wherever it stands: figures that were fitted, small beside those of entries.
struct WordWeights: Sendable, Hashable, BitwiseCopyable {
  /// In steps of `unit`.
  private(set) var sentiment: Int8
  private(set) var toxicity: Int8

  static let none = WordWeights(bits: 0)

  /// What weights are multiples of: whole numbers add up to the same sum in every order.
  static let unit = 0.02
  /// The largest weight.
  static let largest = 2.54

  /// Weights from their bits, `sentiment` lowest.
  @inline(__always)
  init(bits: UInt16) {
    sentiment = Int8(truncatingIfNeeded: bits)
    toxicity = Int8(truncatingIfNeeded: bits &>> 8)
  }

  var bits: UInt16 { UInt16(UInt8(bitPattern: sentiment)) | UInt16(UInt8(bitPattern: toxicity)) << 8 }

  /// The nearest weights that there are to some.
  init(sentiment: Double, toxicity: Double) {
    self.sentiment = Int8((sentiment / WordWeights.unit).rounded())
    self.toxicity = Int8((toxicity / WordWeights.unit).rounded())
  }
}

/// The weights of words, by their numbers.
struct WeightTable: Sendable {
  private var weights: [WordWeights] = []
  private var terms: [Term?] = []

  /// Gives a word its weights, unless it has some already: then the term that it has them from.
  mutating func insert(_ weights: WordWeights, _ term: Term, for word: Int32) -> Term? {
    if let known = self.term(of: word) { return known }
    let missing = Int(word) + 1 - self.weights.count
    if missing > 0 {
      self.weights.append(contentsOf: repeatElement(.none, count: missing))
      terms.append(contentsOf: repeatElement(nil, count: missing))
    }
    self.weights[Int(word)] = weights
    terms[Int(word)] = term
    return nil
  }

  /// What a word counts by itself; nothing for the unknown one. O(1).
  @inline(__always)
  subscript(word: Int32) -> WordWeights {
    let index = Int(UInt32(bitPattern: word))
    return index < weights.count ? weights[index] : .none
  }

  /// The term that a word has its weights from.
  func term(of word: Int32) -> Term? {
    let index = Int(UInt32(bitPattern: word))
    return index < terms.count ? terms[index] : nil
  }
}
