/// A quantile of sorted values, between two of them by straight lines (R. J. Hyndman, Y. Fan, "Sample Quantiles in
/// Statistical Packages", The American Statistician 50, 1996, definition 7), rounded as NumPy rounds it. O(1).
///
/// - Parameters:
///   - share: 0…1.
///   - sorted: The values, the smallest first; at least one.
func quantile(_ share: Double, of sorted: [Double]) -> Double {
  let place = Double(sorted.count - 1) * share
  let below = place.rounded(.down)
  guard place < Double(sorted.count - 1) else { return sorted[sorted.count - 1] }
  let low = sorted[Int(below)]
  let high = sorted[Int(below) + 1]
  let rest = place - below
  return rest >= 0.5 ? high - (high - low) * (1 - rest) : low + (high - low) * rest
}
