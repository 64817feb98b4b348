import CommentModel
import CommentText
import TestSupport
import Testing

@Suite struct TokenKindTests {
  @Test(
    arguments: [
      ("I ⟦don’t⟧ know", .word, "don't"),
      ("I ⟦don't⟧ know", .word, "don't"),
      ("⟦GREAT⟧!", .word, "great"),
      ("⟦Straße⟧", .word, "strasse"),
      ("the ⟦10th⟧ time", .word, "10th"),
      ("at 5 ⟦p.m⟧.", .word, "p.m"),
      ("⟦1,000.50⟧ euros", .number, "1,000.50"),
      ("⟦42⟧", .number, "42"),
      ("⟦٤٢⟧", .number, "٤٢"),
      ("wait ⟦?!⟧ what", .punctuation, "?!"),
      ("so ⟦...⟧ no", .punctuation, "..."),
      ("so ⟦…⟧ no", .punctuation, "..."),
      ("ask ⟦@Some_One⟧ there", .mention, "@some_one"),
      ("⟦#SoGood⟧ indeed", .hashtag, "#sogood"),
      ("⟦#émoi⟧", .hashtag, "#émoi"),
      ("mail ⟦First.Last+tag@example.com⟧.", .email, "first.last+tag@example.com"),
      ("see ⟦https://example.com/A⟧", .url, "https://example.com/a"),
      ("nice ⟦:-)⟧", .emoticon, ":-)"),
      ("nice ⟦👍⟧", .emoji, "👍"),
    ] as [(String, TokenKind, String)])
  func token(_ marked: String, kind: TokenKind, folded: String) throws {
    let example = MarkedText(marked)
    let found = try #require(tokens(of: example.text).first { $0.range == example.ranges[0] })
    #expect(found.kind == kind)
    #expect(found.folded == folded)
  }

  @Test func everyKindIsSeen() {
    let text = "Word 1 :) 😀 http://a.de a@b.de @me #it !"
    #expect(
      tokens(of: text).map(\.kind) == [
        .word, .number, .emoticon, .emoji, .url, .email, .mention, .hashtag, .punctuation,
      ])
  }

  @Test(arguments: ["#1", "@ home", "# ", "@_@", "a@b", "C#", "x@", "#__"])
  func noTag(_ text: String) {
    let kinds = tokens(of: text).map(\.kind)
    #expect(!kinds.contains(.mention) && !kinds.contains(.hashtag) && !kinds.contains(.email))
  }

  @Test(arguments: [
    ("⟦_⟧word⟦_⟧", "word"), ("⟦__⟧two words⟦__⟧", "two"), ("snake_case", "snake_case"),
  ])
  func underscoresAreEmphasisAroundWords(_ marked: String, word: String) {
    let example = MarkedText(marked)
    let found = tokens(of: example.text)
    #expect(found.ranges(of: .punctuation) == example.ranges)
    #expect(found.first { $0.kind == .word }?.folded == word)
  }

  @Test func sentenceWithoutSpaceBehindIt() {
    let words = tokens(of: "It was bad.The rest, Ph.D. or U.S. or node.js, stays.").filter {
      $0.kind == .word
    }
    #expect(words.map(\.folded).prefix(4) == ["it", "was", "bad", "the"])
    #expect(words.map(\.folded).suffix(4) == ["u.s", "or", "node.js", "stays"])
  }

  @Test func whiteSpaceAndInvisibleCharactersMakeNoTokens() {
    #expect(tokens(of: " \t\r\n\u{A0}\u{3000}\u{200B}\u{FEFF}\u{AD}\u{0}\u{7F}").isEmpty)
    #expect(tokens(of: "").isEmpty)
  }
}
