@_spi(Checks) import CommentText

/// What the family `words` holds against each other: Parley's segmenter and libicu's, and the ways to the tokens.
struct WordComparison: ~Copyable {
  private var segmenter = WordSegmenter()
  private let breaker = WordBreaker()
  private var tokenizer = Tokenizer()
  private var long = Tokenizer(usesScanner: false, usesOwnRules: true)
  private var libicus = Tokenizer(usesScanner: false, usesOwnRules: false)
  private var ends: [Int32] = []
  private var buffers = (TokenBuffer(), TokenBuffer(), TokenBuffer())

  /// Stops the program where they differ.
  mutating func compare(_ text: [UInt8]) {
    segmenter.begin()
    breaker.segments(of: text.span, into: &ends)
    var start = 0
    for end in ends {
      let own = segmenter.end(ofSegmentAt: start, in: text.span)
      precondition(own == Int(end), "a segment that libicu does not see")
      start = own
    }
    precondition(start == text.count, "segments that are not the whole text")
    tokenizer.tokenize(text.span, into: &buffers.0)
    long.tokenize(text.span, into: &buffers.1)
    libicus.tokenize(text.span, into: &buffers.2)
    precondition(buffers.0.tokens == buffers.1.tokens, "other tokens by the short way")
    precondition(buffers.1.tokens == buffers.2.tokens, "other tokens with libicu's breaker")
    compareStretches(text)
  }

  /// Patterns of disguises lie inside of their stretch.
  private func compareStretches(_ text: [UInt8]) {
    for token in buffers.0.tokens {
      precondition(token.range.upperBound <= text.count && !token.range.isEmpty, "a token outside of the text")
      guard let pattern = DisguisePattern(text.span, token.range) else { continue }
      precondition(
        token.range.lowerBound <= pattern.range.lowerBound && pattern.range.upperBound <= token.range.upperBound,
        "a pattern outside of its stretch")
    }
  }
}
