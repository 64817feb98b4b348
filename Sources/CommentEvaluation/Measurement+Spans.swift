extension Measurement {
  /// Figures on which words of a text are toxic: `n`, and `charF1`, the mean of the texts' character F1.
  /// O(resamples · n).
  ///
  /// - Parameters:
  ///   - overlaps: `characterF1` of each text.
  ///   - bootstrap: Draws the texts for the interval.
  public static func spans(overlaps: [Double], bootstrap: Bootstrap) -> Measurement {
    let mean = overlaps.isEmpty ? 0 : overlaps.reduce(0, +) / Double(overlaps.count)
    let interval = bootstrap.interval { times in
      var sum = 0.0
      var rows = 0
      for (overlap, count) in zip(overlaps, times) {
        sum += overlap * Double(count)
        rows += count
      }
      return sum / Double(rows)
    }
    return Measurement(
      figures: [Figure("n", .count(overlaps.count)), Figure("charF1", .number(mean))],
      mainName: "charF1", main: mean, interval: interval)
  }
}
