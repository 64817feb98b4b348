import CommentModel

/// The tallies of all that fired.
struct RuleTallies: Sendable {
  private var tallies: [RuleName: RuleTally] = [:]

  /// Takes the steps of one row. What is there more than once counts as its first step does.
  mutating func add(_ steps: [Step], isRight: (Step) -> Bool) {
    var seen: Set<RuleName> = []
    for step in steps {
      let tally = RuleTally(fired: 1, right: isRight(step) ? 1 : 0)
      let measure = step.measure.name
      let names =
        [RuleName(kind: .term, name: step.match.term, measure: measure)]
        + step.effects.map { RuleName(kind: .rule, name: $0.rule.rawValue, measure: measure) }
      for name in names where seen.insert(name).inserted { tallies[name, default: RuleTally()].add(tally) }
    }
  }

  mutating func add(_ other: RuleTallies) {
    tallies.merge(other.tallies) { first, second in
      var sum = first
      sum.add(second)
      return sum
    }
  }

  /// Those that fired most, the most frequent first.
  func most(_ count: Int) -> [(name: RuleName, tally: RuleTally)] {
    let ordered = tallies.sorted { ($1.value.fired, $0.key.order) < ($0.value.fired, $1.key.order) }
    return ordered.prefix(count).map { ($0.key, $0.value) }
  }
}
