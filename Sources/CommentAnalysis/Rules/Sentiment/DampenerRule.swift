import CommentModel

/// "slightly bad".
enum DampenerRule {
  static let examples = RuleExamples(
    rule: .dampener, fires: ["a slightly bad road", "it is somewhat good"],
    ignores: ["slightly, bad road", "a bad road slightly"])

  static func apply(
    to value: inout WorkingValue, _ reach: ModifierReach, _ cause: Range<Int>,
    _ recorder: inout DerivationRecorder
  ) {
    let factor = 1 + reach.strength * SentimentConstants.decay(Int(reach.distance))
    value.apply(.dampener, .times(factor), cause: cause, &recorder)
  }
}
