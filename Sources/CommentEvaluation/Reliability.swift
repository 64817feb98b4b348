/// Whether scores are probabilities: rows by their score, in ten bins of equal width, and what share of each is positive
/// (M. H. DeGroot, S. E. Fienberg, The Statistician 32, 1983).
public struct Reliability: Sendable, Hashable {
  /// Rows with scores of one tenth of the scale.
  public struct Bin: Sendable, Hashable {
    /// The lowest score that belongs to it, 0…0.9.
    public var low: Double
    /// The score that no longer does, but for 1 in the last one.
    public var high: Double
    /// How many rows are in it.
    public var count = 0
    /// How many of them are positive.
    public var positives = 0
    /// The sum of their scores.
    var sum = 0.0

    /// What the scores say that the share of positive rows is; `nil` where there are none.
    public var meanScore: Double? { count == 0 ? nil : sum / Double(count) }
    /// What it is; `nil` where there are none.
    public var share: Double? { count == 0 ? nil : Double(positives) / Double(count) }
  }

  /// The ten bins, the lowest first.
  public private(set) var bins: [Bin]

  /// Sorts rows into bins. O(n).
  ///
  /// - Parameters:
  ///   - labels: 1 for positive rows, 0 for others.
  ///   - scores: What lies outside of 0…1 counts as 0 or 1.
  public init(labels: [Int], scores: [Double]) {
    bins = (0..<10).map { Bin(low: Double($0) / 10, high: Double($0 + 1) / 10) }
    for (label, score) in zip(labels, scores) {
      let score = max(0, min(1, score))
      let bin = min(9, Int(score * 10))
      bins[bin].count += 1
      bins[bin].positives += label
      bins[bin].sum += score
    }
  }

  /// The expected calibration error, 0…1: how far mean score and share of positive rows are apart, over all bins, each
  /// as often as it has rows (M. P. Naeini, G. F. Cooper, M. Hauskrecht, AAAI 2015). `nil` for no rows.
  public var expectedError: Double? {
    let count = bins.reduce(0) { $0 + $1.count }
    return count == 0 ? nil : bins.reduce(0) { $0 + abs($1.sum - Double($1.positives)) } / Double(count)
  }
}
