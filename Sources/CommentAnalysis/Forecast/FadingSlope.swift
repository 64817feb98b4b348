/// By how much values rise from one to the next: the slope of a line through them (least squares), in which each value
/// counts less than the next one. O(1) a value.
struct FadingSlope: Sendable {
  // Sums over all values of weight · age^a · value^v; the last value is 0 old.
  private var weight = 0.0
  private var age = 0.0
  private var squaredAge = 0.0
  private var value = 0.0
  private var product = 0.0
  private var count = 0

  /// Takes the next value.
  mutating func add(_ next: Double) {
    let decay = FadingMean.decay
    squaredAge = decay * (squaredAge + 2 * age + weight)
    product = decay * (product + value)
    age = decay * (age + weight)
    weight = decay * weight + 1
    value = decay * value + next
    count += 1
  }

  /// 0 where there are fewer than three values: two make a line of any two moods.
  var slope: Double {
    guard count > 2 else { return 0 }
    let spread = weight * squaredAge - age * age
    // By age, which runs backwards.
    return -(weight * product - age * value) / spread
  }
}
