import CommentModel

/// A word of feeling right behind a linking verb is what the sentence says: "it is good".
enum PredicateRule {
  static let examples = RuleExamples(
    rule: .predicate, fires: ["The soup is good.", "It feels terrible.", "I am happy with it."],
    ignores: ["a good soup", "Is it a good soup?", "The soup is, well, good."])

  static func apply(
    to value: inout WorkingValue, _ base: Double, _ cause: Range<Int>, _ recorder: inout DerivationRecorder
  ) {
    let factor = base > 0 ? SentimentConstants.predicateGood : SentimentConstants.predicateBad
    value.apply(.predicate, .times(factor), cause: cause, &recorder)
  }
}
