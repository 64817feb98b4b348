import CommentModel
import CommentText
import TestSupport
import Testing

@Suite struct EmojiTests {
  @Test(arguments: [
    "⟦😀⟧", "a⟦😀⟧b", "⟦😀⟧⟦😀⟧", "⟦👍🏽⟧", "⟦👩‍👩‍👧‍👦⟧", "⟦🏳️‍🌈⟧", "⟦❤️‍🔥⟧", "⟦🧑🏿‍🚀⟧ ok", "⟦🇩🇪⟧⟦🇫🇷⟧", "⟦1️⃣⟧⟦2️⃣⟧", "⟦#️⃣⟧", "⟦*⃣⟧",
    "⟦❤⟧ or ⟦❤️⟧", "⟦☺⟧", "⟦🕊⟧", "⟦©️⟧", "⟦🏴󠁧󠁢󠁳󠁣󠁴󠁿⟧", "⟦🩷⟧",
  ])
  func emoji(_ marked: String) {
    let example = MarkedText(marked)
    #expect(tokens(of: example.text).ranges(of: .emoji) == example.ranges)
  }

  @Test(arguments: ["©", "™ 2020", "→", "1", "#", "*", "🇩", "✓", "\u{1F3FD}", "\u{FE0F}", "\u{200D}"])
  func noEmoji(_ text: String) {
    #expect(tokens(of: text).ranges(of: .emoji) == [])
  }

  @Test(arguments: [("👍🏽", "👍"), ("❤️", "❤"), ("🏳️‍🌈", "🏳‍🌈"), ("🧑🏿‍🚀", "🧑‍🚀"), ("1️⃣", "1⃣")])
  func foldedWithoutSelectorsAndSkinTones(_ emoji: String, folded: String) {
    #expect(tokens(of: emoji).map(\.folded) == [folded])
    #expect(Folding.fold(emoji) == Array(folded.utf8))
  }

  @Test func severedJoinerStaysOutside() {
    let found = tokens(of: "👨\u{200D} a")
    #expect(found.map(\.kind) == [.emoji, .word])
    #expect(found[0].range == 0..<4)
  }
}
