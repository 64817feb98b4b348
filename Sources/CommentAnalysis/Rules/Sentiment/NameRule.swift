import CommentModel

/// A word with a capital inside a sentence is most likely part of a name or title: "Lovely Street", "the Happy Cow".
enum NameRule {
  static let examples = RuleExamples(
    rule: .name, fires: ["We ate at the Happy Cow.", "see you in Lovely Street"],
    ignores: ["Happy cows eat grass.", "We are happy.", "We are HAPPY.", "They said: Happy cows eat grass."])

  static func apply(
    to value: inout WorkingValue, at index: Int, _ units: borrowing Units, _ text: Span<UInt8>,
    _ recorder: inout DerivationRecorder
  ) {
    let unit = units[index]
    guard unit.kind == .word, text[Int(unit.start)] &- UInt8(ascii: "A") < 26, !unit.isCapitals, index > 0,
      units[index - 1].sentence == unit.sentence, !units[index - 1].isBarrier
    else { return }
    value.apply(.name, .times(SentimentConstants.named), &recorder)
  }
}
