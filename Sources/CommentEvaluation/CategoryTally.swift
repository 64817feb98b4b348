/// What a scorer reached on the rows of one category.
public struct CategoryTally: Sendable, Hashable {
  /// The category; may be empty.
  public var name: String
  /// How many rows it has.
  public var count = 0
  /// How many of them were predicted right.
  public var right = 0
  /// How many were flagged: predicted to be of class 1.
  public var flagged = 0

  /// The share that was predicted right, 0…1.
  public var accuracy: Double { Double(right) / Double(count) }
  /// The share that was flagged, 0…1.
  public var flaggedShare: Double { Double(flagged) / Double(count) }

  /// The tallies of all categories, by name in the order of code points. O(n).
  public static func all(categories: [String], labels: [Int], predictions: [Int]) -> [CategoryTally] {
    var tallies: [String: CategoryTally] = [:]
    for (row, name) in categories.enumerated() {
      var tally = tallies[name] ?? CategoryTally(name: name)
      tally.count += 1
      if labels[row] == predictions[row] { tally.right += 1 }
      if predictions[row] == 1 { tally.flagged += 1 }
      tallies[name] = tally
    }
    return tallies.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
