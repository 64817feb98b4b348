import CommentModel

/// In a text about a film or book, what happens in it is no opinion of it: murder, war, fear.
enum FictionRule {
  static let examples = RuleExamples(
    rule: .fiction, fires: ["The film begins with a murder.", "War and death all through this novel."],
    ignores: ["The night began with a murder.", "The film begins with a boring walk."])

  static func apply(
    to value: inout WorkingValue, _ isAboutFiction: Bool, _ recorder: inout DerivationRecorder
  ) {
    if isAboutFiction { value.apply(.fiction, .times(SentimentConstants.fictional), &recorder) }
  }
}
