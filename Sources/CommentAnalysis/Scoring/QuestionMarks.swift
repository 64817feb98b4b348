import CommentModel

/// Which sentences of a text end with a question mark. Found out sentence by sentence, when it is asked for.
struct QuestionMarks {
  private var sentence: Int32 = -1
  private var known: Range<Int>?

  /// Forgets the text before.
  mutating func reset() { sentence = -1 }

  /// Where the signs stand that end a sentence, if `?` is among them; `unit` is one of the sentence or behind it. O(n)
  /// in the length of the sentence the first time, then O(1).
  mutating func mark(
    of sentence: Int32, from unit: Int, _ units: borrowing Units, _ text: Span<UInt8>
  ) -> Range<Int>? {
    if sentence == self.sentence { return known }
    self.sentence = sentence
    known = nil
    var end = unit
    while end < units.count, units[end].sentence == sentence { end += 1 }
    let last = units[end - 1]
    if last.kind == .punctuation, last.range.contains(where: { text[$0] == UInt8(ascii: "?") }) {
      known = last.range
    }
    return known
  }
}
