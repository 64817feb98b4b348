/// What a scorer reached on labelled rows.
public struct Measurement: Sendable, Hashable {
  /// All figures, in the order in which they are printed.
  public var figures: [Figure]
  /// The name of the one to look at first.
  public var mainName: String
  /// That figure; `nil` where the rows leave it undefined.
  public var main: Double?
  /// Where it lies with a confidence of 95 %, by bootstrap; `nil` where there are too few rows or groups.
  public var interval: Interval?
}

extension Measurement {
  /// How many rows there are.
  public var count: Int {
    for figure in figures {
      if figure.name == "n", case .count(let count) = figure.value { return count }
    }
    return 0
  }
}
