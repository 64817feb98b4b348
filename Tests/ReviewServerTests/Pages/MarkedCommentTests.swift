import CommentModel
import PageMarkup
import Testing

@Suite struct MarkedCommentTests {
  private func step(_ range: Range<Int>, _ base: Double = 1) -> Step {
    Step(match: Match(range: range, term: "x"), measure: .toxicity(.insult), base: base)
  }

  @Test func wordsAreMarkedWithTheirNumbers() {
    let steps = [step(4..<7), step(5..<9)]
    let marks = [WordMark(range: 4..<9, numbers: [1, 2])]
    let pieces = MarkedComment("you idiots", steps, marks: marks, isMasked: false).pieces()
    #expect(pieces.map(\.text) == ["you ", "idiot", "s"])
    #expect(pieces.map(\.numbers) == ["", "1·2", ""])
  }

  @Test func severeWordsAreMasked() {
    let marks = [WordMark(range: 4..<9, numbers: [1])]
    let pieces = MarkedComment("you idiot", [step(4..<9, 3)], marks: marks, isMasked: true).pieces()
    #expect(pieces.map(\.text) == ["you ", "i####"])
    #expect(pieces[1].isSoftened)
  }

  /// A cut never splits a character's bytes, wherever it falls.
  @Test(arguments: 0..<40) func longTextsAreCutBetweenCharacters(limit: Int) {
    let text = "aä€😀 " + String(repeating: "ü😀", count: 10)
    let marked = MarkedComment(text, [], marks: [], isMasked: false)
    let shown = marked.pieces(limit: limit).map(\.text).joined()
    #expect(text.hasPrefix(shown))
    #expect(!shown.contains("\u{FFFD}"))
    #expect(marked.hidden(limit: limit) == text.utf8.count - shown.utf8.count)
  }

  @Test func anExcerptBeginsNearItsFirstMark() {
    let text = String(repeating: "long word ", count: 60) + "idiot at last"
    let start = text.utf8.count - 13
    let excerpt = MarkedComment(
      text, [], marks: [WordMark(range: start..<start + 5, numbers: [1])], isMasked: false
    ).excerpt
    #expect(excerpt.first?.text == "… ")
    #expect(excerpt.contains { $0.isMark && $0.text == "idiot" })
    #expect(excerpt.map(\.text.count).reduce(0, +) < 320)
  }
}
