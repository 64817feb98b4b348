@_spi(Checks) import CommentText
import Testing

/// The tokens are the same by the short way, the long way, and with libicu's breaker.
@Suite struct ShortWayTests {
  @Test(arguments: 0..<4)
  func pieces(_ part: Int) {
    for seed in part * 1000..<part * 1000 + 750 {
      expectSame(Array(TokenizerPropertyTests.text(seed: UInt64(seed)).utf8), seed)
    }
  }

  @Test(arguments: 4..<6)
  func scripts(_ part: Int) {
    for seed in part * 1000..<part * 1000 + 750 { expectSame(RandomText.scripts(seed: UInt64(seed)), seed) }
  }

  @Test(arguments: 6..<8)
  func damage(_ part: Int) {
    for seed in part * 1000..<part * 1000 + 750 { expectSame(RandomText.damaged(seed: UInt64(seed)), seed) }
  }

  /// Words of all lengths around those of a key, a window and the eight bytes that are read at once, at all places.
  @Test(arguments: 1...40)
  func lengths(_ length: Int) {
    for before in 0...70 {
      for word in ["a", "A", "é", "я", "'"] {
        let text = String(repeating: " ", count: before) + String(repeating: word, count: length) + ". B"
        expectSame(Array(text.utf8), before)
      }
    }
  }

  /// Short words with a sign and another word behind them; some are faces (`D:`, `x)`).
  @Test(arguments: UInt8(ascii: "!")..<UInt8(ascii: "0"))
  func signs(_ sign: UInt8) {
    for other in [sign, sign + 0x19, sign + 0x3A, sign + 0x5A] where other < 0x7F {
      for first in UInt8(ascii: "A")...UInt8(ascii: "z") {
        for word in [[first], [first, 0x73], [0x6F, 0x6B, first]] {
          let text = "so ".utf8 + word + [other] + " it ".utf8 + word + [other, other] + " is".utf8
          expectSame(Array(text), Int(first))
        }
      }
    }
  }

  private func expectSame(_ text: [UInt8], _ seed: Int) {
    var short = Tokenizer()
    var long = Tokenizer(usesScanner: false, usesOwnRules: true)
    var libicus = Tokenizer(usesScanner: false, usesOwnRules: false)
    var buffers = (TokenBuffer(), TokenBuffer(), TokenBuffer())
    short.tokenize(text.span, into: &buffers.0)
    long.tokenize(text.span, into: &buffers.1)
    libicus.tokenize(text.span, into: &buffers.2)
    #expect(buffers.0.tokens == buffers.1.tokens, "seed \(seed)")
    #expect(buffers.1.tokens == buffers.2.tokens, "seed \(seed)")
  }
}
