import CommentModel
import CommentText
import TestSupport
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    "See ⟦https://example.com/a/b?c=d&e=f#g⟧.",
    "(see ⟦https://example.com/a⟧)",
    "⟦https://example.com/wiki/Cat_(animal)⟧, they say",
    "[text](⟦https://example.com⟧)",
    "<⟦https://example.com/x⟧>",
    "“⟦https://example.com/x⟧”",
    "\"⟦https://example.com/x⟧\"",
    "⟦https://example.com/x⟧…",
    "«⟦https://example.com/x⟧»",
    "really? ⟦HTTP://EXAMPLE.COM⟧!!!",
    "**⟦www.example.org⟧**",
    "⟦example.com⟧ is down",
    "⟦example.co.uk/path⟧, for one",
    "read ⟦blog.example.dev⟧.",
    "请看⟦https://example.com⟧。",
    "⟦ftp://example.net/файл⟧ ",
    "⟦example.it/pizza⟧",
  ])
  func webAddress(_ marked: String) {
    let example = MarkedText(marked)
    #expect(tokens(of: example.text).ranges(of: .url) == example.ranges)
  }

  @Test(arguments: [
    "It was good.In fact it was great.", "stop.it", "we went.no way", "3.5", "U.S.", "e.g.", "a..com", "www.",
    "http://", "https:// ", "node.js", ".com", "one.two", "I am.At home", "example.comé",
  ])
  func noWebAddress(_ text: String) {
    #expect(tokens(of: text).ranges(of: .url) == [])
  }

  @Test(arguments: [
    "⟦me@example.com⟧", "mail to ⟦a_b%c-d@mail.example.org⟧, please", "(⟦x@y.de⟧)", "<⟦x@y.de⟧>.",
    "mailto:⟦x@y.de⟧", "⟦x@y.co.uk⟧...",
  ])
  func emailAddress(_ marked: String) {
    let example = MarkedText(marked)
    #expect(tokens(of: example.text).ranges(of: .email) == example.ranges)
  }

  @Test(arguments: [
    "⟦@name⟧: hello", "hello ⟦@you_2⟧!", "(⟦@Ünsal⟧)", "⟦@a⟧⟦@b⟧", "你好⟦@name⟧",
  ])
  func mention(_ marked: String) {
    let example = MarkedText(marked)
    let expected = marked.contains("⟧⟦") ? [example.ranges[0]] : example.ranges
    #expect(tokens(of: example.text).ranges(of: .mention) == expected)
  }

  @Test func noMentionInsideWords() {
    #expect(tokens(of: "café@name not@name").ranges(of: .mention) == [])
  }

  @Test func longLocalPartsAndHostsAreNone() {
    let long = String(repeating: "a", count: 65)
    #expect(tokens(of: long + "@example.com").ranges(of: .email) == [])
    #expect(tokens(of: String(repeating: "a.", count: 130) + "com").ranges(of: .url) == [])
  }
}
