import CommentModel

/// "very good", "a very old and good friend"; behind the word: "good as hell", "the best cake of all time".
enum BoosterRule {
  static let examples = RuleExamples(
    rule: .booster,
    fires: ["a very good soup", "an extremely long bad road", "that soup is good as hell"],
    ignores: ["very. Good soup", "very, good soup", "a very big old red good soup", "a good old very"])

  static func apply(
    to value: inout WorkingValue, _ reach: ModifierReach, _ cause: Range<Int>,
    _ recorder: inout DerivationRecorder
  ) {
    let factor = 1 + reach.strength * SentimentConstants.decay(Int(reach.distance))
    value.apply(.booster, .times(factor), cause: cause, &recorder)
  }
}
