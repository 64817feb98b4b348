import CommentModel

/// Cuts UTF-8 text into tokens.
///
/// Word boundaries are libicu's (UAX #29). On top of them stand the kinds that comments are full of and that
/// the standard cuts to pieces: web and e-mail addresses, @mentions, #hashtags, emoticons and emoji
/// sequences. A tokenizer serves one task at a time; make one for each.
///
/// Not fit for: Japanese, Chinese, Thai and their like beyond what libicu's dictionaries know.
public struct Tokenizer: ~Copyable {
  private let breaker = WordBreaker()
  private var ends: [Int32] = []

  /// Creates a tokenizer.
  public init() {}

  /// Replaces what is in `buffer` by the tokens of `text`. O(n).
  ///
  /// `text` should be valid UTF-8: a byte that is not makes a token of its own. Text behind the first 2 GiB
  /// is not looked at.
  public mutating func tokenize(_ text: Span<UInt8>, into buffer: inout TokenBuffer) {
    buffer.removeAll()
    breaker.segments(of: text, into: &ends)
    var segment = 0
    var offset = 0
    var content = SegmentContent()
    while offset < text.count {
      while segment < ends.count, Int(ends[segment]) <= offset { segment += 1 }
      guard segment < ends.count else { return }
      if let space = spaceEnd(of: offset, in: text) {
        offset = space
      } else if let (kind, end) = special(at: offset, in: text) {
        buffer.append(kind, offset..<end, of: text)
        offset = end
      } else if let kind = content.wordKind(of: offset..<Int(ends[segment]), in: text) {
        offset = appendWord(kind, offset..<Int(ends[segment]), of: text, to: &buffer)
      } else {
        let end = offset + CodePoint(at: offset, in: text).length
        buffer.appendPunctuation(offset..<end, of: text)
        offset = end
      }
    }
  }

  private func spaceEnd(of offset: Int, in text: Span<UInt8>) -> Int? {
    let byte = text[offset]
    if byte < 0x80 { return byte.isASCIISpace || byte < 0x20 || byte == 0x7F ? offset + 1 : nil }
    let point = CodePoint(at: offset, in: text)
    let properties = point.properties
    // An invisible character on its own is no token; inside a word it never gets here.
    return properties.isDisjoint(with: [.whiteSpace, .defaultIgnorable]) ? nil : offset + point.length
  }

  /// The token that Parley's own rules see at an offset.
  private func special(at offset: Int, in text: Span<UInt8>) -> (TokenKind, Int)? {
    let byte = text[offset]
    if !text.hasWordCharacter(before: offset) {
      if byte.isASCIILetter || byte.isASCIIDigit {
        if let end = AddressScanner.emailEnd(of: offset, in: text) { return (.email, end) }
        if let end = AddressScanner.urlEnd(of: offset, in: text) { return (.url, end) }
      } else if byte == UInt8(ascii: "@"), let end = AddressScanner.tagEnd(of: offset, in: text) {
        return (.mention, end)
      } else if byte == UInt8(ascii: "#"), let end = AddressScanner.tagEnd(of: offset, in: text) {
        return (.hashtag, end)
      }
    }
    if EmoticonScanner.canBegin(with: byte), let end = EmoticonScanner.end(of: offset, in: text) {
      return (.emoticon, end)
    }
    if byte >= 0x80 || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*") || byte.isASCIIDigit,
      let end = EmojiScanner.end(of: offset, in: text)
    {
      return (.emoji, end)
    }
    return nil
  }

  /// Appends the word or number that `segment`, a piece of libicu's or the rest of one, begins with, or the
  /// signs before it. Returns where that ends. Underscores around a word are emphasis, not part of it, and
  /// `good.The` is the end of a sentence and the beginning of the next.
  private func appendWord(
    _ kind: TokenKind, _ segment: Range<Int>, of text: Span<UInt8>, to buffer: inout TokenBuffer
  ) -> Int {
    let underscore = UInt8(ascii: "_")
    let start = segment.lowerBound
    var end = start
    while text[end] == underscore || text[end] == UInt8(ascii: ".") { end += 1 }
    if end > start {
      buffer.appendPunctuation(start..<end, of: text)
      return end
    }
    end = segment.upperBound
    if kind == .word, let stop = segment.first(where: { isFullStop(at: $0, of: segment, in: text) }) {
      end = stop
    }
    while text[end - 1] == underscore { end -= 1 }
    buffer.append(kind, start..<end, of: text)
    return end
  }

  /// Whether a full stop inside one of libicu's words ends a sentence: two letters before it, a capital and a
  /// small letter behind it.
  private func isFullStop(at offset: Int, of word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard text[offset] == UInt8(ascii: "."), offset - 2 >= word.lowerBound, offset + 2 < word.upperBound
    else {
      return false
    }
    return text[offset - 2].isASCIILetter && text[offset - 1].isASCIISmallLetter
      && text[offset + 1].isASCIICapital && text[offset + 2].isASCIISmallLetter
  }
}
