import CommentModel
import CommentText
import TestSupport
import Testing

/// What holds for any text.
@Suite struct TokenizerPropertyTests {
  /// What comments are made of, and what trips scanners up.
  private static let pieces: [String] = [
    "X'D", "X'DD ", "orz", "xD", "tt_tt", "well-known", "THE", "Good", "node.js", "word", "Don’t", "f@ck",
    "a", "I", "1", "10:30", "3.5", ":", ")", "(", "-", "_", "'", "\"", "“", "@", "#",
    "!", "?",
    ".", "…", "/", "\\", "<", ">", "3", "D", "x", "o", "=", ";", "http://", "www.", ".com", "@x.de", "#a",
    " ", "  ",
    "\n", "\r\n", "\t", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{301}", "é", "ß", "Я", "好", "สวัสดี",
    "नि", "هذا",
    "😀", "👍🏽", "🇩", "🇪", "👩‍👩‍👧", "1️⃣", "❤", "¯\\_(ツ)_/¯", "ﷺ", "\u{0}", "\u{FFFD}", "\u{E0067}", "*", "⃣",
  ]

  static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  @Test func tokensOfValidText() {
    for seed in 0..<3000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let bytes = Array(text.utf8)
      var end = 0
      for token in tokens(of: text) {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count, "seed \(seed)")
        #expect(!token.range.isEmpty, "seed \(seed)")
        #expect(
          String(validating: bytes[token.range], as: UTF8.self) != nil, "seed \(seed): inside a character")
        #expect(!hasReplacement(token.folded) || hasReplacement(text), "seed \(seed)")
        end = token.range.upperBound
      }
    }
  }

  private func hasReplacement(_ text: String) -> Bool {
    text.unicodeScalars.contains("\u{FFFD}")
  }

  @Test func nothingVisibleIsLost() {
    for seed in 0..<1000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      var covered = Set<Int>()
      for token in tokens(of: text) { covered.formUnion(token.range) }
      for (offset, byte) in text.utf8.enumerated() where byte > 0x20 && byte < 0x7F {
        #expect(covered.contains(offset), "seed \(seed): byte \(offset)")
      }
    }
  }

  @Test func tokensOfAnyBytes() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<3000 {
      var bytes = Array(Self.text(seed: UInt64(round)).utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: place)
      }
      var end = 0
      for token in tokens(of: bytes) {
        #expect(
          token.range.lowerBound >= end && !token.range.isEmpty && token.range.upperBound <= bytes.count)
        end = token.range.upperBound
      }
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x80, 0x80], [0x61, 0xC3], [0xED, 0xA0, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0x40, 0xC3], [0x3A, 0xFF], [0xC0, 0x80],
    ] as [[UInt8]])
  func brokenCharacters(_ bytes: [UInt8]) {
    #expect(tokens(of: bytes).allSatisfy { $0.range.upperBound <= bytes.count })
  }

  @Test func usedBuffersGiveTheSame() {
    var tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    for seed in 0..<500 as Range<UInt64> {
      let bytes = Array(Self.text(seed: seed).utf8)
      tokenizer.tokenize(bytes.span, into: &buffer)
      #expect(seen(buffer, of: bytes) == tokens(of: bytes), "seed \(seed)")
    }
  }
}
