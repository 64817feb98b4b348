import TestSupport
import Testing

@testable import CommentAnalysis

/// Numbers are read digit by digit; they must be those that the standard library reads.
@Suite struct LexiconCellsTests {
  @Test(arguments: [
    "", "-", ".", "1", "-1", "+1", "1.5", "-0.75", "0.1", "0.95", ".5", "5.", "1.2.3", "1e3", "nan", "inf",
    "0x10",
    "-0", "1 ", " 1", "1,5", "١", "999999999999999", "9007199254740993", "0.1234567890123456789",
    "123456789012345678901234567890", "0.000000000000001",
  ])
  func numbers(_ text: String) {
    let framed = "7" + text + "7"
    let value = framed.utf8Span.span.number(1..<1 + text.utf8.count)
    #expect(value?.bitPattern == Double(text)?.bitPattern)
  }

  @Test func generatedNumbers() {
    var generator = SeededGenerator(seed: 45)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 0...1_000_000, using: &generator)
      let text = "\(Bool.random(using: &generator) ? "-" : "")\(digits % 7).\(digits)"
      #expect(text.utf8Span.span.number(0..<text.utf8.count) == Double(text))
    }
  }

  @Test func words() {
    let text = " a, b b ,,\u{20}, c"
    var range = 0..<text.utf8.count
    var words: [String] = []
    while let word = text.utf8Span.span.nextWord(of: &range, separator: UInt8(ascii: ",")) {
      words.append(text.utf8Span.span.string(word))
    }
    #expect(words == ["a", "b b", "c"])
  }
}
