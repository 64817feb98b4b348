import CommentModel

/// Cuts UTF-8 text into tokens.
///
/// Word boundaries are libicu's (UAX #29). On top of them stand the kinds that comments are full of and that
/// the standard cuts to pieces: web and e-mail addresses, @mentions, #hashtags, emoticons and emoji
/// sequences. A tokenizer serves one task at a time; make one for each.
///
/// Not fit for: Japanese, Chinese, Thai and their like beyond what libicu's dictionaries know.
public struct Tokenizer: ~Copyable {
  private var segmenter: WordSegmenter
  /// Reads what it can the short way; not used where libicu's rules are not known.
  private var scanner = PlainScanner()
  private let usesScanner: Bool
  /// The end of the last segment that was looked at: a boundary.
  private var boundary = 0
  private var content = SegmentContent()

  /// Creates a tokenizer.
  public init() { self.init(usesScanner: true, rules: .installed) }

  /// With less than it has, for tests: everything goes the long way, or to libicu.
  @_spi(Checks) public init(usesScanner: Bool, usesOwnRules: Bool) {
    self.init(usesScanner: usesScanner, rules: usesOwnRules ? .installed : nil)
  }

  private init(usesScanner: Bool, rules: WordRules?) {
    self.usesScanner = usesScanner
    segmenter = WordSegmenter(rules: rules)
  }

  /// Replaces what is in `buffer` by the tokens of `text`. O(n).
  ///
  /// `text` should be valid UTF-8: a byte that is not makes a token of its own. Text behind the first 2 GiB
  /// is not looked at.
  public mutating func tokenize(_ text: Span<UInt8>, into buffer: inout TokenBuffer) {
    buffer.removeAll()
    begin()
    let text = text.extracting(first: Int(Int32.max))
    var offset = 0
    while offset < text.count {
      if usesScanner, boundary == offset, text[offset] < 0x80 || !segmenter.hasAsked(about: offset),
        let rules = segmenter.rules
      {
        (boundary, offset) = buffer.append(from: offset, of: text, by: &scanner, rules)
        if offset == text.count { break }
      }
      let byte = text[offset]
      if byte <= 0x20 || byte == 0x7F {
        if byte == 0x0A { buffer.tail.skipLineBreak() } else { buffer.tail.skipSpace() }
        // Whatever was before: a segment begins here, if only with the second of two spaces.
        boundary = max(boundary, offset)
        offset += 1
      } else {
        offset = appendAny(at: offset, of: text, to: &buffer)
      }
    }
    buffer.finishRun(of: text, by: &scanner.reader)
  }

  private mutating func begin() {
    segmenter.begin()
    boundary = 0
    content = SegmentContent()
    scanner.addresses = AddressLookout()
  }

  /// Appends whatever begins at an offset, or skips what makes no token, and returns its end.
  private mutating func appendAny(
    at offset: Int, of text: Span<UInt8>, to buffer: inout TokenBuffer
  ) -> Int {
    while boundary <= offset { boundary = segmenter.end(ofSegmentAt: boundary, in: text) }
    if text[offset] >= 0xE0, !scanner.emoticons.contains(text[offset], next(to: offset, in: text)),
      let word = TripleWord(segment: offset..<boundary, of: text)
    {
      buffer.append(word, from: offset, of: text, by: &scanner.reader)
      return word.end
    }
    if text[offset] >= 0x80 {
      let point = CodePoint(at: offset, in: text)
      let properties = point.properties
      // An invisible character on its own is no token; inside a word it never gets here.
      if properties.contains(.whiteSpace) {
        buffer.tail.skipSpace()
        return offset + point.length
      }
      if properties.contains(.defaultIgnorable) {
        buffer.tail.skipInvisible()
        return offset + point.length
      }
    }
    if let (kind, end) = special(at: offset, in: text) {
      buffer.append(kind, offset..<end, of: text, by: &scanner.reader)
      return end
    }
    if let kind = content.wordKind(of: offset..<boundary, in: text) {
      return appendWord(kind, offset..<boundary, of: text, to: &buffer)
    }
    let end = offset + CodePoint(at: offset, in: text).length
    buffer.appendPunctuation(offset..<end, of: text, by: &scanner.reader)
    return end
  }

  /// The token that Parley's own rules see at an offset.
  private mutating func special(at offset: Int, in text: Span<UInt8>) -> (TokenKind, Int)? {
    let byte = text[offset]
    let next = next(to: offset, in: text)
    if byte.isASCIILetter || byte.isASCIIDigit {
      if !scanner.addresses.isFree(at: offset, in: text), !text.hasWordCharacter(before: offset) {
        if let end = AddressScanner.emailEnd(of: offset, in: text) { return (.email, end) }
        if let end = AddressScanner.urlEnd(of: offset, in: text) { return (.url, end) }
      }
    } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#"),
      !text.hasWordCharacter(before: offset), let end = AddressScanner.tagEnd(of: offset, in: text)
    {
      return (byte == UInt8(ascii: "@") ? .mention : .hashtag, end)
    }
    if scanner.emoticons.contains(byte, next), let end = EmoticonScanner.end(of: offset, in: text) {
      return (.emoticon, end)
    }
    if byte >= 0x80 || next >= 0x80, let end = EmojiScanner.end(of: offset, in: text) { return (.emoji, end) }
    return nil
  }

  private func next(to offset: Int, in text: Span<UInt8>) -> UInt8 {
    offset + 1 < text.count ? text[offset + 1] : 0
  }

  /// Appends the word or number that `segment`, a piece of libicu's or the rest of one, begins with, or the
  /// signs before it. Returns where that ends. Underscores around a word are emphasis, not part of it, and
  /// `good.The` is the end of a sentence and the beginning of the next.
  private mutating func appendWord(
    _ kind: TokenKind, _ segment: Range<Int>, of text: Span<UInt8>, to buffer: inout TokenBuffer
  ) -> Int {
    let underscore = UInt8(ascii: "_")
    let start = segment.lowerBound
    var end = start
    while text[end] == underscore || text[end] == UInt8(ascii: ".") { end += 1 }
    if end > start {
      buffer.appendPunctuation(start..<end, of: text, by: &scanner.reader)
      return end
    }
    end = segment.upperBound
    if kind == .word, let stop = fullStop(in: segment, of: text) { end = stop }
    while text[end - 1] == underscore { end -= 1 }
    buffer.append(kind, start..<end, of: text, by: &scanner.reader)
    return end
  }

  /// The first full stop inside one of libicu's words that ends a sentence: two letters before it, a capital
  /// and a small letter behind it.
  private func fullStop(in word: Range<Int>, of text: Span<UInt8>) -> Int? {
    guard word.count >= 5 else { return nil }
    for offset in word.lowerBound + 2..<word.upperBound - 2 where text[offset] == UInt8(ascii: ".") {
      if text[offset - 2].isASCIILetter, text[offset - 1].isASCIISmallLetter,
        text[offset + 1].isASCIICapital, text[offset + 2].isASCIISmallLetter
      {
        return offset
      }
    }
    return nil
  }
}
