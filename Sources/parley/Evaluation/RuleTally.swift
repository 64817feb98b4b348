import CommentModel

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

/// What can fire: an entry of a lexicon, or a rule that changed a step.
struct RuleName: Sendable, Hashable {
  enum Kind: String, Sendable {
    case term, rule
  }

  var kind: Kind
  /// The entry as its lexicon writes it, or the rule's name.
  var name: String
  /// What the step counts for: a category of toxicity, or `sentiment`.
  var measure: String
}

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

extension RuleName {
  fileprivate var order: String { "\(kind.rawValue)\t\(measure)\t\(name)" }
}
