import CommentModel

/// Who asks whether something is good does not say so. What is called bad in a question mostly is.
enum QuestionRule {
  static let examples = RuleExamples(
    rule: .question, fires: ["Is the soup good here?", "Is this a nice place ?"],
    ignores: ["Is the soup bad here?", "The soup is good. Is it?", "The soup is good!"])

  static func apply(
    to value: inout WorkingValue, _ base: Double, _ cause: Range<Int>?, _ recorder: inout DerivationRecorder
  ) {
    guard base > 0, let cause else { return }
    value.apply(.question, .times(SentimentConstants.asked), cause: cause, &recorder)
  }
}
