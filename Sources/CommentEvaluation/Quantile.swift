/// A quantile of sorted values, between two of them by straight lines (R. J. Hyndman, Y. Fan, "Sample Quantiles in
/// Statistical Packages", The American Statistician 50, 1996, definition 7), rounded as NumPy rounds it. O(1).
///
/// - Parameters:
///   - share: 0…1.
///   - sorted: The values, the smallest first; at least one.
public func quantile(_ share: Double, of sorted: [Double]) -> Double {
  quantile(share, of: sorted.count) { sorted[$0] }
}

/// The same of values that somebody else keeps.
///
/// - Parameters:
///   - share: 0…1.
///   - count: How many values there are; at least one.
///   - value: The value of a rank, 0 for the smallest; asked for twice at the most.
public func quantile(_ share: Double, of count: Int, _ value: (_ rank: Int) -> Double) -> Double {
  let place = Double(count - 1) * share
  let below = place.rounded(.down)
  guard place < Double(count - 1) else { return value(count - 1) }
  let low = value(Int(below))
  let high = value(Int(below) + 1)
  let rest = place - below
  return rest >= 0.5 ? high - (high - low) * (1 - rest) : low + (high - low) * rest
}
