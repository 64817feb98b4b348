import CommentModel

/// A word of feeling behind a preposition is seldom what the sentence says of its subject: "a story of love and war",
/// "the man with the terrible hat".
enum ObliqueRule {
  static let examples = RuleExamples(
    rule: .oblique,
    fires: ["a story about a terrible man", "They came in from the awful cold.", "the house of love"],
    ignores: ["The story is terrible.", "a terrible story", "In the end, terrible soup."])

  static func apply(
    to value: inout WorkingValue, _ base: Double, _ cause: Range<Int>, _ recorder: inout DerivationRecorder
  ) {
    let factor = base > 0 ? SentimentConstants.obliqueGood : SentimentConstants.obliqueBad
    value.apply(.oblique, .times(factor), cause: cause, &recorder)
  }
}
