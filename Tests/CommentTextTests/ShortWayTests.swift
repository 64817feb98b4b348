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
