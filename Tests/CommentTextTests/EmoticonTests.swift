import CommentModel
import CommentText
import TestSupport
import Testing

@Suite struct EmoticonTests {
  @Test(arguments: [
    "nice ⟦:)⟧", "nice⟦:)⟧", "⟦:-(⟧", "no ⟦:'(⟧ no", "⟦xD⟧", "⟦XDDD⟧ good", "⟦<3⟧", "⟦</3⟧", "⟦:))))⟧",
    "⟦;-)⟧",
    "⟦:P⟧", "⟦:p⟧.", "⟦>:(⟧", "⟦(-:⟧", "⟦(:⟧", "⟦D:⟧", "⟦8-)⟧", "⟦:3⟧", "⟦=)⟧", "⟦:o⟧", "⟦^_^⟧", "⟦-_-⟧",
    "⟦>_<⟧",
    "⟦o_O⟧", "⟦T_T⟧", "⟦\\o/⟧", "⟦¯\\_(ツ)_/¯⟧", "⟦(╯°□°)╯︵ ┻━┻⟧", "⟦( ͡° ͜ʖ ͡°)⟧", "⟦:/⟧", "⟦:|⟧", "⟦:D⟧😀",
    "⟦@_@⟧",
    "oh ⟦):⟧", "(nice ⟦:))⟧", "⟦:D⟧ ⟦:D⟧", "好⟦xD⟧",
  ])
  func emoticon(_ marked: String) {
    let example = MarkedText(marked)
    #expect(tokens(of: example.text).ranges(of: .emoticon) == example.ranges)
  }

  @Test(arguments: [
    "http://x", "https:/x", "10:30", "note:p", "1:3", "a:D", ":path", "x=3", "x =3 y", "a => b", "<30",
    "(in order): one", "(see 8c)", "6x)", "xDebug", "C:\\dir", "1)", "a) b)", "x_x_x", "snake_o_o", ":pé",
    "né:p",
    "std::vector", "10:0", "ratio 16:9", "if (a) {",
  ])
  func noEmoticon(_ text: String) {
    let found = tokens(of: text).filter { $0.kind == .emoticon && $0.folded != "=>" }
    #expect(found == [])
  }

  @Test func longestWins() {
    #expect(tokens(of: "(^_^)").map(\.kind) == [.emoticon])
    #expect(tokens(of: "<333").map(\.kind) == [.emoticon])
  }
}
