/// From where on a sentiment score counts as negative and as positive.
public struct SentimentCuts: Sendable, Hashable {
  /// Scores up to this one are negative.
  public var negative: Double
  /// Scores from this one on are positive; it is the stronger where both hold.
  public var positive: Double

  /// Creates cuts.
  public init(negative: Double, positive: Double) {
    self.negative = negative
    self.positive = positive
  }

  /// The usual cuts at ±0.05 (C. J. Hutto, E. Gilbert, "VADER", ICWSM 2014).
  public static let usual = SentimentCuts(negative: -0.05, positive: 0.05)

  /// The class of a score: −1, 0 or 1.
  public func label(of score: Double) -> Int {
    score >= positive ? 1 : score <= negative ? -1 : 0
  }

  /// The cuts with the best macro-F1 on some rows, among their quantiles in steps of 2 %: an upper bound, as they are
  /// looked up on the same rows. Where no row is neutral nothing is left between the two. O(n log n).
  public static func best(labels: [Int], scores: [Double]) -> SentimentCuts {
    let counts = CutCounts(labels: labels, scores: scores)
    guard !scores.isEmpty else { return usual }
    let quantiles = counts.quantiles
    var best = -1.0
    var cuts = usual
    if counts.byClass[1].isEmpty {
      for cut in quantiles {
        let pair = SentimentCuts(negative: cut.nextDown, positive: cut)
        let f1 = counts.macroF1(pair)
        if f1 > best { (best, cuts) = (f1, pair) }
      }
      return cuts
    }
    for low in quantiles {
      for high in quantiles where high > low {
        let pair = SentimentCuts(negative: low, positive: high)
        let f1 = counts.macroF1(pair)
        if f1 > best { (best, cuts) = (f1, pair) }
      }
    }
    return cuts
  }
}

/// The sorted scores of each class, from which the confusion of any cuts is counted by halving.
private struct CutCounts {
  /// Of −1, 0 and 1.
  let byClass: [[Double]]
  private let all: [Double]

  init(labels: [Int], scores: [Double]) {
    byClass = (-1...1).map { label in
      labels.indices.filter { labels[$0] == label }.map { scores[$0] }.sorted()
    }
    all = scores.sorted()
  }

  /// The quantiles from 2 % to 98 %, each once, in order.
  var quantiles: [Double] {
    let step = (0.98 - 0.02) / 48
    var quantiles = (0..<49).map { quantile($0 == 48 ? 0.98 : Double($0) * step + 0.02, of: all) }
    quantiles.sort()
    var last = -Double.infinity
    quantiles.removeAll { value in
      defer { last = value }
      return value == last
    }
    return quantiles
  }

  func macroF1(_ cuts: SentimentCuts) -> Double {
    var confusion = ConfusionMatrix()
    for label in -1...1 {
      let scores = byClass[label + 1]
      let positive = scores.count - CutCounts.count(in: scores) { $0 < cuts.positive }
      let negative = CutCounts.count(in: scores) { $0 <= cuts.negative }
      confusion.add(label, as: 1, times: positive)
      confusion.add(label, as: -1, times: negative)
      confusion.add(label, as: 0, times: scores.count - positive - negative)
    }
    return confusion.mean(over: confusion.classes, confusion.f1)
  }

  /// How many of some sorted numbers, from the first on, are so.
  private static func count(in sorted: [Double], where isBefore: (Double) -> Bool) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
