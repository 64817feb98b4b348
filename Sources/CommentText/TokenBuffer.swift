public import CommentModel

/// The tokens of one text, in an array that is used again for the next text.
public struct TokenBuffer: Sendable {
  /// The tokens, in the order of the text; they do not overlap.
  public private(set) var tokens: [Token] = []
  var tail = TokenTail()

  /// Creates an empty buffer.
  public init() {}

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    tail = TokenTail()
  }

  /// Appends what a scanner reads of a text from a boundary on, and returns a boundary at or before where it stopped,
  /// and where.
  @inline(always)
  mutating func append(
    from start: Int, of text: Span<UInt8>, by scanner: inout PlainScanner, _ rules: WordRules
  ) -> (boundary: Int, offset: Int) {
    var tail = tail
    if tokens.capacity - tokens.count < TokenBuffer.room {
      tokens.reserveCapacity(max(2 * tokens.capacity, 4 * TokenBuffer.room))
    }
    var end = (boundary: start, offset: start)
    tokens.append(addingCapacity: tokens.capacity - tokens.count) { room in
      end = scanner.read(text, from: start, by: rules, tail: &tail, into: &room)
    }
    self.tail = tail
    return end
  }

  /// For how many tokens there has to be room before a scanner is sent out.
  private static let room = 16

  /// Appends a token.
  mutating func append(
    _ kind: TokenKind, _ range: Range<Int>, of text: Span<UInt8>, by reader: inout TokenReader
  ) {
    finishRun(of: text, by: &reader)
    let (key, shape) = reader.read(kind, range, of: text)
    tokens.append(Token(kind: kind, range: range, key: key, shape: shape.union(tail.takeGap())))
  }

  /// Appends a word whose key is known already.
  mutating func append(
    _ word: TripleWord, from start: Int, of text: Span<UInt8>, by reader: inout TokenReader
  ) {
    finishRun(of: text, by: &reader)
    let shape = tail.takeGap().union(.beyondASCII)
    tokens.append(Token(kind: .word, range: start..<word.end, key: word.key, shape: shape))
  }

  /// Appends punctuation; it goes on with the run before it where nothing stands between them.
  mutating func appendPunctuation(_ range: Range<Int>, of text: Span<UInt8>, by reader: inout TokenReader) {
    if tail.extendRun(from: range.lowerBound, to: range.upperBound) { return }
    finishRun(of: text, by: &reader)
    tail.beginRun(from: range.lowerBound, to: range.upperBound)
  }

  /// Closes the last run of punctuation.
  mutating func finishRun(of text: Span<UInt8>, by reader: inout TokenReader) {
    if tail.hasRun { tokens.append(tail.takeRun(of: text, by: &reader)) }
  }
}
