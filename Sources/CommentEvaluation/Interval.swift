/// A range that a figure lies in with some confidence, here 95 %.
public struct Interval: Sendable, Hashable {
  /// Its lower end.
  public var low: Double
  /// Its upper end.
  public var high: Double

  /// Creates an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The 95 % interval of a share that was counted: Wilson's score interval, which keeps its promise for small
  /// counts and shares near 0 and 1 too (E. B. Wilson, "Probable Inference", JASA 22, 1927).
  ///
  /// - Parameters:
  ///   - hits: How often it was so, 0…`count`.
  ///   - count: How often it was looked at; for 0 there is nothing to say.
  public static func wilson(_ hits: Int, of count: Int) -> Interval? {
    guard count > 0 else { return nil }
    let n = Double(count)
    let share = Double(hits) / n
    let z = normalQuantile
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    // At the ends the formula gives them, and rounding not quite.
    return Interval(low: hits == 0 ? 0 : centre - half, high: hits == count ? 1 : centre + half)
  }

  /// The normal distribution is below this with a probability of 0.975.
  private static let normalQuantile = 1.959963984540054
}
