public import CommentModel

/// The tokens of one text with their folded forms, in two arrays that are used again for the next text.
public struct TokenBuffer: Sendable {
  /// The tokens, in the order of the text; they do not overlap.
  public private(set) var tokens: [Token] = []
  /// The folded forms, one behind the other; a token's `foldedRange` says where its own stands.
  public private(set) var folded: [UInt8] = []

  /// Creates an empty buffer.
  public init() {}

  /// The folded form of a token, as a string. Allocates: for people, not for look-ups.
  public func foldedText(of token: Token) -> String {
    String(decoding: folded[token.foldedRange], as: UTF8.self)
  }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
  }

  mutating func append(_ kind: TokenKind, _ range: Range<Int>, of text: Span<UInt8>) {
    let start = folded.count
    Folding.append(text, range, kind: kind, to: &folded)
    tokens.append(Token(kind: kind, range: range, foldedRange: start..<folded.count))
  }

  /// Appends punctuation; it goes on with the run before it where nothing stands between them.
  mutating func appendPunctuation(_ range: Range<Int>, of text: Span<UInt8>) {
    guard let last = tokens.last, last.kind == .punctuation, last.range.upperBound == range.lowerBound else {
      append(.punctuation, range, of: text)
      return
    }
    tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    Folding.append(text, range, kind: .punctuation, to: &folded)
    tokens[tokens.count - 1].foldedRange = last.foldedRange.lowerBound..<folded.count
  }
}
