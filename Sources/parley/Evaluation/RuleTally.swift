/// How often an entry or a rule fired, and how often rightly.
struct RuleTally: Sendable {
  /// In how many rows it was in the derivation.
  var fired = 0
  /// In how many of them it was right: the row is toxic; or feels as the step says; or the words are marked as toxic.
  var right = 0

  mutating func add(_ other: RuleTally) {
    fired += other.fired
    right += other.right
  }
}
