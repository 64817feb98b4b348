/// A mean in which each value counts less than the next one.
struct FadingMean: Sendable {
  /// What a value still counts when the next one has come.
  static let decay = 0.75

  private(set) var sum = 0.0
  private var weight = 0.0

  /// Takes the next value; `nil` ages those before it, and counts nothing.
  mutating func add(_ value: Double?) {
    sum *= FadingMean.decay
    weight *= FadingMean.decay
    guard let value else { return }
    sum += value
    weight += 1
  }

  /// 0 without values.
  var mean: Double { weight == 0 ? 0 : sum / weight }
}
