/// Rows in the order of their scores, the highest first: what can be said of a score before anybody says from where on
/// it counts.
public struct Ranking: Sendable {
  private let labels: [Int]
  /// The rows, the highest score first.
  private let order: [Int]
  /// Where in `order` each run of equal scores ends.
  private let ends: [Int]

  /// Puts rows in order. O(n log n).
  ///
  /// - Parameters:
  ///   - labels: 1 for a row that should score high, 0 for others.
  ///   - scores: Any finite numbers.
  public init(labels: [Int], scores: [Double]) {
    self.labels = labels
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    self.order = order
    ends = order.indices.filter { $0 + 1 == order.count || scores[order[$0]] != scores[order[$0 + 1]] }
      .map { $0 + 1 }
  }

  /// The area under the ROC curve, 0…1: the probability that a positive row scores higher than a negative one, equal
  /// scores counting half (Mann & Whitney 1947; J. A. Hanley, B. J. McNeil, Radiology 143, 1982). `nil` where one kind
  /// is missing. O(n).
  ///
  /// - Parameter times: How often each row counts; once, where that is not said.
  public func areaUnderROC(times: [Int]? = nil) -> Double? {
    var above = 0
    var negatives = 0
    // Twice the pairs that are in the right order, so that halves stay whole.
    var ordered = 0
    forEachRun(times) { positive, negative in
      ordered += negative * (2 * above + positive)
      above += positive
      negatives += negative
    }
    guard above > 0, negatives > 0 else { return nil }
    return Double(ordered) / 2 / (Double(above) * Double(negatives))
  }

  /// The mean of the precision over all positive rows (step-wise, as in TREC: E. M. Voorhees, D. K. Harman 2005). `nil`
  /// where there are none. O(n).
  public var averagePrecision: Double? {
    let positives = labels.reduce(0, +)
    guard positives > 0 else { return nil }
    var sum = 0.0
    var recall = 0.0
    forEachCut { hits, flagged in
      let reached = Double(hits) / Double(positives)
      sum += (reached - recall) * (Double(hits) / Double(flagged))
      recall = reached
    }
    return sum
  }

  /// The best F1 of the positive rows that any threshold gives: an upper bound, as it is looked up on the same rows.
  /// `nil` where there are none. O(n).
  public var bestF1: Double? {
    let positives = labels.reduce(0, +)
    guard positives > 0 else { return nil }
    var best = 0.0
    forEachCut { hits, flagged in best = max(best, 2 * Double(hits) / Double(flagged + positives)) }
    return best
  }

  /// The highest recall that a threshold gives whose precision is so high or higher; 0 where none has it. O(n).
  public func recall(atPrecision precision: Double) -> Double {
    let positives = labels.reduce(0, +)
    var best = 0
    forEachCut { hits, flagged in
      if Double(hits) / Double(flagged) >= precision { best = max(best, hits) }
    }
    return positives == 0 ? 0 : Double(best) / Double(positives)
  }

  /// For each threshold, the highest first: how many positive rows, and how many at all, reach it.
  private func forEachCut(_ body: (_ hits: Int, _ flagged: Int) -> Void) {
    var hits = 0
    var flagged = 0
    forEachRun(nil) { positive, negative in
      hits += positive
      flagged += positive + negative
      body(hits, flagged)
    }
  }

  private func forEachRun(_ times: [Int]?, _ body: (_ positive: Int, _ negative: Int) -> Void) {
    var start = 0
    for end in ends {
      var positive = 0
      var negative = 0
      for place in start..<end {
        let row = order[place]
        let count = times?[row] ?? 1
        if labels[row] == 1 { positive += count } else { negative += count }
      }
      body(positive, negative)
      start = end
    }
  }
}
