/// How far scores are from what their derivations add up to.
struct ReplayTally: Sendable {
  private(set) var rows = 0
  /// In how many rows a score is off by more than 10⁻⁶.
  private(set) var differences = 0
  private(set) var largest = 0.0

  mutating func add(_ difference: Double) {
    rows += 1
    largest = max(largest, difference)
    if difference > 1e-6 { differences += 1 }
  }

  mutating func add(_ other: ReplayTally) {
    rows += other.rows
    differences += other.differences
    largest = max(largest, other.largest)
  }
}
