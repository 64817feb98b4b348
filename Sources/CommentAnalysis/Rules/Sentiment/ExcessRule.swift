import CommentModel

/// "too sweet": too much of a good thing is none, too much of a bad one is worse. "good enough" is no praise either.
enum ExcessRule {
  static let examples = RuleExamples(
    rule: .excess,
    fires: ["The soup is too sweet.", "a far too awful road", "a pleasant enough road"],
    ignores: ["The soup is sweet too.", "Enough! Good soup.", "enough of that good soup"])

  static func apply(
    to value: inout WorkingValue, _ base: Double, _ reach: ModifierReach, _ cause: Range<Int>,
    _ recorder: inout DerivationRecorder
  ) {
    let factor = base > 0 ? 1 - SentimentConstants.excessOfGood * reach.strength : 1 + reach.strength
    value.apply(.excess, .times(factor), cause: cause, &recorder)
  }

  /// "enough" and the like behind a good word.
  static func applySufficiency(
    to value: inout WorkingValue, _ strength: Double, _ cause: Range<Int>,
    _ recorder: inout DerivationRecorder
  ) {
    value.apply(.excess, .times(1 - strength), cause: cause, &recorder)
  }
}
