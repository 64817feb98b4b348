import Testing

@testable import TerminalScreen

@Suite struct TextFieldTests {
  private func field(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.press(key) }
    return field
  }

  @Test func keysEdit() {
    #expect(field("ab", .left, .sign("x")).value == "axb")
    #expect(field("ab", .backspace).value == "a")
    #expect(field("", .backspace, .delete, .left, .right).value == "")
    #expect(field("ab", .home, .delete).value == "b")
    #expect(field("one two", .control("w")).value == "one")
    #expect(field("one two", .left, .control("u")).value == "o")
    #expect(field("one two", .home, .control("k")).value == "")
    #expect(field("", .paste("a\nb\tc")).value == "a b c")
    #expect(field(" a ").value == "a")
    #expect(field("   ").value == "")
  }

  @Test func otherKeysAreLeftToOthers() {
    var field = TextField()
    for key in [Key.enter, .escape, .up] {
      let isTaken = field.press(key)
      #expect(!isTaken)
    }
  }

  @Test func theCursorStaysInSight() {
    let long = field(String(repeating: "x", count: 200) + "end")
    let (line, cursor) = long.line(width: 20)
    #expect(line.text.hasSuffix("end"))
    #expect(cursor < 20)
    #expect(line.columns <= 20)
    #expect(field("ab").line(width: 10).cursor == 2)
  }

  @Test func aFieldTakesNoMoreThanItsLimit() {
    var field = TextField(limit: 3)
    _ = field.press(.paste("abcdef"))
    #expect(field.value == "abc")
  }
}
