import CommentModel

/// What is not claimed to be so: conditions, wishes, possibilities, comparisons, bygones. "if it were good", "would be
/// nice", "worse than good", "used to be good".
enum IrrealisRule {
  static let examples = RuleExamples(
    rule: .irrealis,
    fires: [
      "If the soup is good, they come again.", "That should be good.", "It could have been a good soup.",
      "colder than a good soup", "The soup used to be good.",
    ],
    ignores: [
      "The soup is good if hot.", "If I may: good soup.", "They come when they can, good soup!",
      "a good soup",
    ])

  /// - Parameter reach: of strength 1 and more where nothing or the opposite is left of a good word.
  static func apply(
    to value: inout WorkingValue, _ base: Double, _ reach: ModifierReach, _ cause: Range<Int>,
    _ recorder: inout DerivationRecorder
  ) {
    let strength = base > 0 ? reach.strength : min(reach.strength, 1) * SentimentConstants.irrealisOfBad
    value.apply(.irrealis, .times(1 - strength), cause: cause, &recorder)
  }
}
