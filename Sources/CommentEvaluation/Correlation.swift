/// How well two measures of the same rows go together.
public enum Correlation {
  /// Pearson's r, −1…1: how well a straight line leads from one measure to the other (K. Pearson, Proceedings of the
  /// Royal Society 58, 1895). `nil` where one of them never changes, or there are fewer than three rows. O(n).
  ///
  /// - Parameters:
  ///   - first: One measure, a number a row.
  ///   - second: The other.
  ///   - times: How often each row counts; once, where that is not said.
  public static func pearson(_ first: [Double], _ second: [Double], times: [Int]? = nil) -> Double? {
    var rows = 0.0
    var means = (0.0, 0.0)
    for row in first.indices {
      let weight = Double(times?[row] ?? 1)
      rows += weight
      means.0 += weight * first[row]
      means.1 += weight * second[row]
    }
    guard rows > 2 else { return nil }
    means = (means.0 / rows, means.1 / rows)
    var squares = (0.0, 0.0)
    var products = 0.0
    for row in first.indices {
      let weight = Double(times?[row] ?? 1)
      let difference = (first[row] - means.0, second[row] - means.1)
      squares.0 += weight * difference.0 * difference.0
      squares.1 += weight * difference.1 * difference.1
      products += weight * difference.0 * difference.1
    }
    guard squares.0 > 0, squares.1 > 0 else { return nil }
    return max(-1, min(1, products / (squares.0.squareRoot() * squares.1.squareRoot())))
  }

  /// Spearman's ρ, −1…1: Pearson's r of the ranks, equal values having the mean of theirs (C. Spearman, American
  /// Journal of Psychology 15, 1904). O(n log n).
  public static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    pearson(ranks(of: first), ranks(of: second))
  }

  /// The place of each value among all, from 1, equal values having the mean of theirs.
  private static func ranks(of values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}
