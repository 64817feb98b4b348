import CommentModel

/// A word in capitals among words that are not is shouted.
enum CapitalsRule {
  static let examples = RuleExamples(
    rule: .capitals, fires: ["That soup was GOOD.", "what a TERRIBLE road"],
    ignores: ["THAT SOUP WAS GOOD", "That soup was Good.", "that soup at the BBC was good"])

  static func apply(
    to value: inout WorkingValue, _ match: Range<Int>, _ units: borrowing Units, hasQuietWord: Bool,
    _ recorder: inout DerivationRecorder
  ) {
    if hasQuietWord, match.contains(where: { units[$0].isCapitals }) {
      value.apply(.capitals, .strengthen(SentimentConstants.capitals), &recorder)
    }
  }
}
