import CommentModel
import CommentText
import Testing

/// Characters that are not shown, in and between words.
@Suite struct InvisibleTests {
  @Test(arguments: [
    "\u{AD}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{202E}", "\u{FE0F}", "\u{34F}", "\u{FEFF}",
  ])
  func insideWords(_ invisible: String) {
    let found = tokens(of: "a wo\(invisible)rd")
    #expect(found.map(\.folded) == ["a", "word"])
    #expect(found.map { $0.shape.contains(.invisible) } == [false, true])
  }

  /// A zero-width space is a boundary for UAX #29.
  @Test func betweenWords() {
    let found = tokens(of: "wo\u{200B}rd \u{200B} on")
    #expect(found.map(\.folded) == ["wo", "rd", "on"])
    #expect(found.map { $0.shape.contains(.followsInvisible) } == [false, true, false])
    #expect(found.map { $0.shape.contains(.followsSpace) } == [true, true, true])
  }

  @Test func onlyWords() {
    #expect(tokens(of: "❤\u{FE0F} 1\u{AD}2").allSatisfy { !$0.shape.contains(.invisible) })
  }
}
