import Testing

@testable import TerminalScreen

@Suite struct StyledLineTests {
  @Test(arguments: [
    ("plain", "plain", 5), ("漢字", "漢字", 4), ("🐸", "🐸", 2), ("e\u{301}", "e\u{301}", 1), ("a\tb", "a    b", 6),
    ("\u{1B}[31m", "␛[31m", 5), ("\u{9B}31m", "<U+009B>31m", 11), ("\u{202E}x", "<U+202E>x", 9),
    ("a\nb\r\nc\rd", "a␊b␍␊c␍d", 8), ("\u{301}", "◌\u{301}", 1), ("x\u{AD}y", "x<U+00AD>y", 10),
    ("\u{7F}\u{0}\u{7}", "␡␀␇", 3), ("👩‍👩‍👧", "👩‍👩‍👧", 2),
  ]) func textIsInert(text: String, shown: String, columns: Int) {
    let line = StyledLine(text)
    #expect(line.text == shown)
    #expect(line.columns == columns)
  }

  /// Whatever the text, no scalar that commands a terminal is left, and cells know how wide they are.
  @Test func noScalarCommandsTheTerminal() {
    for value in UInt32(0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "a\(scalar)b", "\(scalar)\u{301}"] {
        for cell in StyledLine(text).cells {
          #expect(cell.columns == 1 || cell.columns == 2)
          #expect(
            cell.character.unicodeScalars.allSatisfy { scalar in
              switch scalar.value {
              case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
              default: true
              }
            }, "\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test func lettersKeepFourMarks() {
    let piled = "a" + String(repeating: "\u{335}", count: 200)
    #expect(StyledLine(piled).text.unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("one two three", 8, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("", 5, [""]),
    ("a bcdefghijk", 6, ["a bcde", "fghijk"]), ("漢字漢字漢", 5, ["漢字", "漢字", "漢"]), ("ab ", 2, ["ab"]),
  ]) func linesWrapAtBlanks(text: String, width: Int, lines: [String]) {
    #expect(StyledLine(text).wrapped(width: width).map(\.text) == lines)
  }

  @Test func whatIsCutEndsWithDots() {
    #expect(StyledLine("one two").cut(to: 7).text == "one two")
    #expect(StyledLine("one two").cut(to: 6).text == "one t…")
    #expect(StyledLine("漢字漢字").cut(to: 6).text == "漢字…")
    #expect(StyledLine("ab").cut(to: 1).text == "…")
    #expect(StyledLine("ab").cut(to: 0).text == "")
  }

  @Test func stylesGoByBytes() {
    let lines = StyledLine.lines(of: "é b\nc") { Style(($0 == 3 || $0 == 5) ? .bold : []) }
    #expect(lines.map(\.text) == ["é b", "c"])
    #expect(lines.flatMap { $0.cells.map { $0.style == Style(.bold) } } == [false, false, true, true])
  }
}
