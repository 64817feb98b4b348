import CommentModel
import CommentText
import Testing

/// What the tests look at of a token.
struct SeenToken: Hashable {
  var kind: TokenKind
  var range: Range<Int>
  var folded: String
  var shape: TokenShape
}

/// The tokens of a text, on a fresh tokenizer and buffer.
func tokens(of text: String) -> [SeenToken] {
  tokens(of: Array(text.utf8))
}

func tokens(of bytes: [UInt8]) -> [SeenToken] {
  var tokenizer = Tokenizer()
  var buffer = TokenBuffer()
  tokenizer.tokenize(bytes.span, into: &buffer)
  return seen(buffer, of: bytes)
}

func seen(_ buffer: TokenBuffer, of text: [UInt8]) -> [SeenToken] {
  buffer.tokens.map { token in
    var folded: [UInt8] = []
    Folding.append(text.span, token.range, kind: token.kind, to: &folded)
    #expect(token.key == expectedKey(of: token, folded), "\(token)")
    return SeenToken(
      kind: token.kind, range: token.range, folded: String(decoding: folded, as: UTF8.self),
      shape: token.shape)
  }
}

private func expectedKey(of token: Token, _ folded: [UInt8]) -> WordKey {
  switch token.kind {
  case .url, .email, .mention: .none
  case .hashtag: WordKey(folded.span.extracting(droppingFirst: 1))
  default: WordKey(folded.span)
  }
}

extension [SeenToken] {
  /// The places of the tokens of one kind.
  func ranges(of kind: TokenKind) -> [Range<Int>] {
    filter { $0.kind == kind }.map(\.range)
  }
}
