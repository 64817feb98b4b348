import CommentModel
import CommentText

/// What the tests look at of a token.
struct SeenToken: Hashable {
  var kind: TokenKind
  var range: Range<Int>
  var folded: String
}

/// The tokens of a text, on a fresh tokenizer and buffer.
func tokens(of text: String) -> [SeenToken] {
  tokens(of: Array(text.utf8))
}

func tokens(of bytes: [UInt8]) -> [SeenToken] {
  var tokenizer = Tokenizer()
  var buffer = TokenBuffer()
  tokenizer.tokenize(bytes.span, into: &buffer)
  return seen(buffer)
}

func seen(_ buffer: TokenBuffer) -> [SeenToken] {
  buffer.tokens.map { SeenToken(kind: $0.kind, range: $0.range, folded: buffer.foldedText(of: $0)) }
}

extension [SeenToken] {
  /// The places of the tokens of one kind.
  func ranges(of kind: TokenKind) -> [Range<Int>] {
    filter { $0.kind == kind }.map(\.range)
  }
}
