import CommentModel

/// The second praise in a sentence adds less than the first: "a good, nice, friendly, lovely place". So do faces in a
/// row.
struct EchoRule {
  static let examples = RuleExamples(
    rule: .echo, fires: ["a good and nice soup", "terrible, awful soup"],
    ignores: ["a good but terrible soup", "Good soup. Nice bread."])

  private var sentence: Int32 = -1
  private var good = 0
  private var bad = 0

  /// Forgets the sentences of the text before.
  mutating func reset() { sentence = -1 }

  @inline(__always)
  mutating func apply(
    to value: inout WorkingValue, in sentence: Int32, _ recorder: inout DerivationRecorder
  ) {
    if value.value == 0 { return }
    if sentence != self.sentence { self = EchoRule(sentence: sentence, good: 0, bad: 0) }
    let earlier = value.value > 0 ? good : bad
    if value.value > 0 { good += 1 } else { bad += 1 }
    if earlier > 0 { value.apply(.echo, .times(SentimentConstants.echo(earlier)), &recorder) }
  }
}
