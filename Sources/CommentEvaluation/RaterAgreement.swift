/// How far people who labelled the same things agree beyond what chance would give, for labels without an order.
/// Labels are numbers that only have to be told apart.
public enum RaterAgreement {
  /// Cohen's κ, −1…1, of two raters who both labelled everything: 1 where they always agree, 0 where they agree as
  /// often as chance would have them (J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
  /// Psychological Measurement 20, 1960). `nil` where chance alone would have them agree always, or there is nothing.
  /// O(pairs + labels).
  ///
  /// - Parameters:
  ///   - first: The labels of one rater, from 0.
  ///   - second: Those of the other one, in the same order.
  ///   - times: How often each pair counts; once, where that is not said.
  public static func kappa(_ first: [Int], _ second: [Int], times: [Int]? = nil) -> Double? {
    let labels = 1 + max(first.max() ?? -1, second.max() ?? -1)
    var margins = ([Int](repeating: 0, count: labels), [Int](repeating: 0, count: labels))
    var count = 0
    var agreed = 0
    for pair in first.indices {
      let weight = times?[pair] ?? 1
      count += weight
      margins.0[first[pair]] += weight
      margins.1[second[pair]] += weight
      if first[pair] == second[pair] { agreed += weight }
    }
    // In whole numbers, as far as they go: counts ÷ n², with n² taken out.
    let chance = zip(margins.0, margins.1).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let square = Double(count) * Double(count)
    guard square > chance else { return nil }
    return (Double(agreed) * Double(count) - chance) / (square - chance)
  }

  /// Krippendorff's α for nominal labels, up to 1: for any number of raters, of whom not all labelled everything
  /// (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C). Units with fewer than two labels
  /// say nothing. `nil` where all labels are the same, or no unit has two. O(labels of all units).
  ///
  /// - Parameters:
  ///   - units: The labels that each unit was given, from 0.
  ///   - times: How often each unit counts; once, where that is not said.
  public static func alpha(_ units: [[Int]], times: [Int]? = nil) -> Double? {
    let labels = 1 + (units.lazy.compactMap { $0.max() }.max() ?? -1)
    var totals = [Int](repeating: 0, count: labels)
    var own = [Int](repeating: 0, count: labels)
    var disagreement = 0.0
    var count = 0
    for (index, unit) in units.enumerated() where unit.count > 1 {
      let weight = times?[index] ?? 1
      if weight == 0 { continue }
      for label in unit {
        totals[label] += weight
        own[label] += 1
      }
      count += weight * unit.count
      // Ordered pairs of labels that differ: all, less those that are the same.
      var same = 0
      for label in unit {
        same += own[label] * (own[label] - 1)
        own[label] = 0
      }
      let pairs = unit.count * (unit.count - 1)
      disagreement += Double(weight * (pairs - same)) / Double(unit.count - 1)
    }
    let n = Double(count)
    let expected = n * n - totals.reduce(0.0) { $0 + Double($1) * Double($1) }
    guard expected > 0 else { return nil }
    return 1 - (n - 1) * disagreement / expected
  }
}
