import CommentModel

/// Reads what most texts are made of: words of ASCII letters, words of other alphabets, white space, single signs.
struct PlainScanner {
  let emoticons = EmoticonScanner.beginnings
  var addresses = AddressLookout()
  var reader = TokenReader()

  /// Reads tokens from a boundary on, as far as they are of that kind and there is room for them. Returns a
  /// boundary at or before where it stopped, and where.
  mutating func read(
    _ text: Span<UInt8>, from start: Int, by rules: WordRules, tail: inout TokenTail,
    into tokens: inout OutputSpan<Token>
  ) -> (boundary: Int, offset: Int) {
    var offset = start
    var window = ByteWindow(at: offset, in: text)
    while offset < text.count {
      let (stop, isBeyondASCII) = readASCII(text, from: offset, by: &window, tail: &tail, into: &tokens)
      offset = stop
      if !isBeyondASCII { break }
      offset = readLetters(text, from: stop, by: rules, tail: &tail, into: &tokens)
      if offset == stop { break }
    }
    // If marks stand on the last space, a segment begins with it.
    let mayBeginWithSpace =
      offset > start && offset < text.count && text[offset] >= 0x80 && text[offset - 1] <= 0x20
    return (mayBeginWithSpace && !beginsWord(at: offset, in: text) ? offset - 1 : offset, offset)
  }

  /// Reads words of ASCII letters, white space and signs. Returns where it stopped, and whether that was at a code point
  /// that is not ASCII or at letters before one. A function of its own, like the next one, so that each has registers
  /// enough.
  @inline(never)
  private mutating func readASCII(
    _ text: Span<UInt8>, from start: Int, by lastWindow: inout ByteWindow, tail last: inout TokenTail,
    into tokens: inout OutputSpan<Token>
  ) -> (offset: Int, isBeyondASCII: Bool) {
    var (tail, window) = (last, lastWindow)
    defer { (last, lastWindow) = (tail, window) }
    var offset = start
    while offset < text.count, tokens.freeCapacity >= 2 {
      if offset &- window.start > ByteWindow.reach { window = ByteWindow(at: offset, in: text) }
      let place = UInt64(truncatingIfNeeded: offset &- window.start)
      if window.letters &>> place & 1 != 0 {
        if tail.hasRun { tokens.append(tail.takeRun(of: text, by: &reader)) }
        offset = readSpacedWords(text, from: offset, by: &window, tail: &tail, into: &tokens)
        let place = UInt64(truncatingIfNeeded: offset &- window.start)
        // Zeros come in from above: there is always an end.
        let length = (~(window.wordBytes &>> place)).trailingZeroBitCount
        let end = offset &+ length
        guard tokens.freeCapacity > 0, isClosed(place, length, window, text) else {
          return (offset, end < text.count && text[end] >= 0x80)
        }
        let word = PlainWord(at: offset, length: length, in: text)
        if word.mayBeEmoticon(emoticons), beginsEmoticon(at: offset, in: text) { break }
        tokens.append(
          Token(kind: .word, range: offset..<end, key: word.key, shape: word.shape.union(tail.takeGap())))
        offset = end
      } else if window.blanks &>> place & 1 != 0 {
        let length = (~(window.blanks &>> place)).trailingZeroBitCount
        let end = min(offset &+ length, text.count)
        tail.skipSpace()
        if text[offset] != 0x20 || length > 1, hasLineBreak(offset..<end, text) { tail.skipLineBreak() }
        offset = end
      } else {
        if text[offset] >= 0x80 { return (offset, true) }
        guard isSign(at: offset, in: text) else { break }
        if !tail.extendRun(from: offset, to: offset &+ 1) {
          if tail.hasRun { tokens.append(tail.takeRun(of: text, by: &reader)) }
          tail.beginRun(from: offset, to: offset &+ 1)
        }
        offset &+= 1
      }
    }
    return (offset, false)
  }

  /// Reads words of ASCII letters as most are: with one space and a letter behind them, if not a single sign before that.
  /// Returns the beginning of the first word that is not like that; the window shows it. A loop of its own, which has to
  /// keep little in mind.
  @inline(always)
  private func readSpacedWords(
    _ text: Span<UInt8>, from start: Int, by window: inout ByteWindow, tail: inout TokenTail,
    into tokens: inout OutputSpan<Token>
  ) -> Int {
    var offset = start
    var gap = tail.takeGap()
    while tokens.freeCapacity >= 2 {
      if offset &- window.start > ByteWindow.reach { window = ByteWindow(at: offset, in: text) }
      let place = UInt64(truncatingIfNeeded: offset &- window.start)
      let length = (~(window.wordBytes &>> place)).trailingZeroBitCount
      // `'` at an edge of a word is rare, and so no matter which word's it is.
      if window.edges != 0 || length > ByteWindow.longestWord { break }
      let next = window.nextWords &>> (place &+ UInt64(truncatingIfNeeded: length))
      let end = offset &+ length
      let hasSign = next & 1 == 0
      // One letter and a sign may be a face.
      if hasSign, next & 2 == 0 || length == 1 || !PlainScanner.isCommonSign(text[end]) { break }
      let word = PlainWord(at: offset, length: length, in: text)
      if emoticons.canBegin(withLetters: word.key.low) { break }
      tokens.append(
        Token(kind: .word, range: offset..<end, key: word.key, shape: word.shape.union(gap)))
      if hasSign {
        let (key, shape) = TokenReader.readSign(text[end])
        tokens.append(Token(kind: .punctuation, range: end..<end &+ 1, key: key, shape: shape))
      }
      gap = .followsSpace
      offset = end &+ (hasSign ? 2 : 1)
    }
    tail.restoreGap(gap)
    return offset
  }

  /// Whether a sign with a space behind it is no part of a word, face or address that it stands behind.
  @inline(always)
  private static func isCommonSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Reads words of other alphabets and the spaces between them, and returns where it stopped.
  @inline(never)
  private mutating func readLetters(
    _ text: Span<UInt8>, from start: Int, by rules: WordRules, tail last: inout TokenTail,
    into tokens: inout OutputSpan<Token>
  ) -> Int {
    var tail = last
    defer { last = tail }
    var offset = start
    while offset < text.count, tokens.freeCapacity >= 2, offset == start || text[offset] >= 0x80 {
      if beginsEmoticon(at: offset, in: text) { break }
      let word: (end: Int, key: WordKey, shape: TokenShape)
      let byte = text[offset]
      // Latin letters are mixed with ASCII; Greek ones and what is behind them are not.
      if byte >= 0xCD, byte < 0xE0, let pairs = PairWord(at: offset, in: text) {
        word = (pairs.end, pairs.key, .beyondASCII)
      } else if byte >= 0xE0, let triples = TripleWord(at: offset, in: text) {
        word = (triples.end, triples.key, .beyondASCII)
      } else if let mixed = AlphabetWord(at: offset, in: text, by: rules) {
        word = (mixed.end, mixed.key, mixed.shape)
      } else {
        break
      }
      if tail.hasRun { tokens.append(tail.takeRun(of: text, by: &reader)) }
      let shape = tail.takeGap().union(word.shape)
      tokens.append(Token(kind: .word, range: offset..<word.end, key: word.key, shape: shape))
      offset = word.end
      if offset < text.count, text[offset] == 0x20 {
        tail.skipSpace()
        offset &+= 1
      }
    }
    return offset
  }

  /// Whether a word of ASCII letters and apostrophes has none of these at its edges, and something behind it that
  /// ends words and belongs to no address.
  @inline(always)
  private mutating func isClosed(
    _ place: UInt64, _ length: Int, _ window: ByteWindow, _ text: Span<UInt8>
  ) -> Bool {
    if length > ByteWindow.longestWord { return false }
    let start = window.start &+ Int(truncatingIfNeeded: place)
    if window.edges != 0, window.edges &>> place & ~(UInt64.max &<< UInt64(truncatingIfNeeded: length)) != 0 {
      return false
    }
    if window.blanks &>> (place &+ UInt64(truncatingIfNeeded: length)) & 1 == 0 {
      switch WordEnding(at: start &+ length, in: text) {
      case .closed: break
      case .hyphen: if !addresses.isFree(at: start, in: text) { return false }
      case .beyondASCII, .open: return false
      }
    }
    return true
  }

  /// Whether there is a sign of ASCII that is a segment and no part of anything bigger.
  @inline(always)
  private func isSign(at start: Int, in text: Span<UInt8>) -> Bool {
    let byte = text[start]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "_"), 0x7F:
      return false
    default: break
    }
    let next = start + 1 < text.count ? text[start + 1] : 0
    return !emoticons.contains(byte, next) && (next < 0x80 || beginsWord(at: start + 1, in: text))
  }

  private func hasLineBreak(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for offset in range where text[offset] == 0x0A { return true }
    return false
  }

  /// Whether a letter begins at an offset that is no part of a space or sign before it.
  @inline(always)
  private func beginsWord(at offset: Int, in text: Span<UInt8>) -> Bool {
    CodePoint(at: offset, in: text).facts.beginsWord
  }

  @inline(always)
  private func beginsEmoticon(at start: Int, in text: Span<UInt8>) -> Bool {
    emoticons.contains(text[start], start + 1 < text.count ? text[start + 1] : 0)
      && EmoticonScanner.end(of: start, in: text) != nil
  }
}
