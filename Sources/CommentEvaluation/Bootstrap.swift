/// The percentile bootstrap: how far a figure moves when the rows are drawn anew, with replacement (B. Efron,
/// "Bootstrap Methods", Annals of Statistics 7, 1979). Rows of one group (a template, a thread) are drawn together,
/// as they are no independent evidence.
public struct Bootstrap: Sendable {
  /// How often rows are drawn.
  public let resamples: Int
  /// The number of each row's group, from 0.
  private let groups: [Int]
  private let groupCount: Int

  /// - Parameters:
  ///   - groups: The name of each row's group; a row with an empty name is a group of its own.
  ///   - resamples: How often rows are drawn, 1 or more.
  public init(groups: [String], resamples: Int = 1000) {
    self.resamples = resamples
    var numbers: [String: Int] = [:]
    var count = 0
    self.groups = groups.map { name in
      if !name.isEmpty, let known = numbers[name] { return known }
      if !name.isEmpty { numbers[name] = count }
      count += 1
      return count - 1
    }
    groupCount = count
  }

  /// - Parameters:
  ///   - groups: The number of each row's group, from 0, none left out.
  ///   - resamples: How often rows are drawn, 1 or more.
  public init(numbered groups: [Int], resamples: Int = 1000) {
    self.resamples = resamples
    self.groups = groups
    groupCount = (groups.max() ?? -1) + 1
  }

  /// Whether rows are drawn in groups.
  public var isGrouped: Bool { groupCount < groups.count }

  /// The range from the 2.5th to the 97.5th percentile of a figure over all draws, the same for the same rows every
  /// time. `nil` where there are fewer than two groups, or no draw has a figure. O(resamples · rows).
  ///
  /// - Parameter figure: The figure of rows of which each counts so often; `nil` where it is not defined for them.
  public func interval(of figure: (_ counts: [Int]) -> Double?) -> Interval? {
    intervals(of: 1) { [figure($0)] }[0]
  }

  /// The same of several figures over the same draws.
  ///
  /// - Parameters:
  ///   - count: How many figures there are.
  ///   - figures: The figures of rows of which each counts so often.
  public func intervals(of count: Int, _ figures: (_ counts: [Int]) -> [Double?]) -> [Interval?] {
    guard groupCount > 1 else { return Array(repeating: nil, count: count) }
    var random = RandomBits(seed: Bootstrap.seed)
    var drawn = [Int](repeating: 0, count: groupCount)
    var counts = [Int](repeating: 0, count: groups.count)
    var values = [[Double]](repeating: [], count: count)
    for _ in 0..<resamples {
      for group in drawn.indices { drawn[group] = 0 }
      for _ in 0..<groupCount { drawn[random.number(below: groupCount)] += 1 }
      for row in groups.indices { counts[row] = drawn[groups[row]] }
      for (index, value) in figures(counts).enumerated() {
        if let value { values[index].append(value) }
      }
    }
    return values.map { values in
      if values.isEmpty { return nil }
      let sorted = values.sorted()
      return Interval(low: quantile(0.025, of: sorted), high: quantile(0.975, of: sorted))
    }
  }

  private static let seed: UInt64 = 20_260_101
}
