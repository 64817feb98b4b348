/// What can be told of conditions without a comment.
extension PolicyCondition {
  /// The conditions that all have to hold.
  private var conjuncts: [PolicyCondition] {
    if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// Whether another condition holds wherever this one does. What is not seen at once is not claimed.
  func implies(_ other: PolicyCondition) -> Bool {
    if self == other { return true }
    switch other {
    case .all(let parts): return parts.allSatisfy(implies)
    case .any(let parts):
      if case .any(let own) = self { return own.allSatisfy { $0.implies(other) } }
      return parts.contains(where: implies)
    default: break
    }
    switch self {
    case .all: return conjuncts.contains { $0.implies(other) }
    case .any(let parts): return parts.allSatisfy { $0.implies(other) }
    case .number(let measure, let test):
      guard case .number(measure, let wider) = other else { return false }
      return test.implies(wider)
    case .words(let lists, let isQuoted):
      guard case .words(let wider, isQuoted) = other else { return false }
      return Set(lists).isSubset(of: wider)
    case .text(var test):
      guard case .text(let wider) = other, Set(test.patterns).isSubset(of: wider.patterns) else {
        return false
      }
      test.patterns = wider.patterns
      return test == wider
    default: return false
    }
  }

  /// Whether no comment can pass.
  var isImpossible: Bool {
    let parts = conjuncts
    for (place, part) in parts.enumerated() {
      if case .any(let choices) = part, choices.allSatisfy(\.isImpossible) { return true }
      for other in parts[(place + 1)...] where part.excludes(other) { return true }
    }
    return false
  }

  private func excludes(_ other: PolicyCondition) -> Bool {
    if .not(self) == other || self == .not(other) { return true }
    switch (self, other) {
    case (.number(let one, let test), .number(let two, let otherTest)):
      return one == two && test.excludes(otherTest)
    case (.flag(let one, let value), .flag(let two, let otherValue)): return one == two && value != otherValue
    case (.hours(let one), .hours(let two)): return one.isDisjoint(with: two)
    case (.weekdays(let one), .weekdays(let two)): return one.isDisjoint(with: two)
    default: return false
    }
  }

  /// All conditions within, itself too.
  private func forEach(_ body: (PolicyCondition) -> Void) {
    body(self)
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.forEach(body) }
    case .not(let part): part.forEach(body)
    default: break
    }
  }

  var entryNames: [String] {
    var names: [String] = []
    forEach { if case .entries(let entries) = $0 { names += entries } }
    return names
  }

  var templateNames: [String] {
    var names: [String] = []
    forEach { if case .templates(let templates) = $0 { names += templates } }
    return names
  }

  var listNames: [String] {
    var names: [String] = []
    forEach { if case .words(let lists, _) = $0 { names += lists } }
    return names
  }
}

extension NumberTest {
  /// From where to where numbers pass, and whether the ends do.
  private var bounds: (low: Double, hasLow: Bool, high: Double, hasHigh: Bool) {
    switch self {
    case .atLeast(let bound): (bound, true, .infinity, true)
    case .over(let bound): (bound, false, .infinity, true)
    case .atMost(let bound): (-.infinity, true, bound, true)
    case .under(let bound): (-.infinity, true, bound, false)
    case .equal(let bound): (bound, true, bound, true)
    case .between(let low, let high): (low, true, high, true)
    }
  }

  /// Whether another test passes wherever this one does.
  func implies(_ other: NumberTest) -> Bool {
    let (own, wider) = (bounds, other.bounds)
    let isLow = own.low > wider.low || own.low == wider.low && (wider.hasLow || !own.hasLow)
    let isHigh = own.high < wider.high || own.high == wider.high && (wider.hasHigh || !own.hasHigh)
    return isLow && isHigh
  }

  /// Whether no number passes both.
  func excludes(_ other: NumberTest) -> Bool {
    let (one, two) = (bounds, other.bounds)
    func isAbove(
      _ upper: (low: Double, hasLow: Bool, high: Double, hasHigh: Bool),
      _ lower: (low: Double, hasLow: Bool, high: Double, hasHigh: Bool)
    ) -> Bool {
      upper.low > lower.high || upper.low == lower.high && !(upper.hasLow && lower.hasHigh)
    }
    return isAbove(one, two) || isAbove(two, one)
  }
}
