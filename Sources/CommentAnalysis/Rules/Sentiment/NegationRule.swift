import CommentModel

/// A negation reaches to the end of its clause, and the less the further away: "not good" is bad, "not a place that I
/// would call good" is hardly good. A negated bad word is no praise: "not bad" is faint, "not the worst of roads" still
/// bad.
enum NegationRule {
  static let examples = RuleExamples(
    rule: .negation,
    fires: [
      "The soup is not sweet.", "The soup was never good.", "nobody here would ever say that it is good",
      "a town without love",
    ],
    ignores: [
      "Not now. Good soup!", "not now, good soup", "good soup, not that old one", "not only good soup",
      "not now but good soup",
    ])

  static func apply(
    to value: inout WorkingValue, _ base: Double, _ reach: ModifierReach, _ cause: Range<Int>,
    _ recorder: inout DerivationRecorder
  ) {
    let loss = base > 0 ? lossOfGood(Int(reach.distance)) : lossOfBad(Int(reach.distance))
    value.apply(.negation, .times(1 - reach.strength * loss), cause: cause, &recorder)
  }

  /// What a good word loses by "not", of itself, by the words in between: 1 leaves nothing of it, 2 makes its
  /// opposite. Least squares over the development halves on which fitting is allowed, rounded.
  private static func lossOfGood(_ distance: Int) -> Double {
    switch distance {
    case 0: 2.05
    case 1: 1.55
    case 2: 1.45
    case 3, 4: 1.2
    case 5: 1
    case 6: 0.8
    default: 0.7
    }
  }

  /// The same for a bad word.
  private static func lossOfBad(_ distance: Int) -> Double {
    switch distance {
    case 0: 1.25
    case 1: 1
    case 2: 0.6
    case 3: 0.3
    case 4: 0.2
    case 5, 6: 0.1
    default: 0
    }
  }
}
