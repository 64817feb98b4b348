private import CICU
public import CommentModel

/// The form under which texts and lexicons meet.
///
/// Words: NFKC_Casefold (UAX #44: case, width and compatibility forms alike, invisible characters dropped),
/// and typographic apostrophes as `'`. Emoji: themselves without variation selectors (U+FE0F, U+FE0E) and
/// skin tones.
public enum Folding {
  /// Appends the folded form of `text[range]`, a token of that kind, to `folded`. O(n).
  public static func append(
    _ text: Span<UInt8>, _ range: Range<Int>, kind: TokenKind, to folded: inout [UInt8]
  ) {
    if kind == .emoji {
      appendEmoji(text, range, to: &folded)
      return
    }
    let start = folded.count
    for offset in range {
      let byte = text[offset]
      if byte >= 0x80 {
        folded.removeLast(folded.count - start)
        appendCasefolded(text, range, to: &folded)
        return
      }
      folded.append(byte.asciiLowercased)
    }
  }

  /// The folded form of a lexicon's term, which may be several words.
  public static func fold(_ term: String) -> [UInt8] {
    let bytes = Array(term.utf8)
    var folded: [UInt8] = []
    let kind: TokenKind = bytes.span.isEmpty || !isEmojiSequence(bytes.span) ? .word : .emoji
    append(bytes.span, 0..<bytes.count, kind: kind, to: &folded)
    return folded
  }

  private static func isEmojiSequence(_ text: Span<UInt8>) -> Bool {
    EmojiScanner.end(of: 0, in: text) == text.count
  }

  private static func appendEmoji(_ text: Span<UInt8>, _ range: Range<Int>, to folded: inout [UInt8]) {
    eachEmojiByte(of: text, range) { folded.append($0) }
  }

  /// Gives the bytes of an emoji sequence that are in its folded form.
  @inline(__always)
  static func eachEmojiByte(of text: Span<UInt8>, _ range: Range<Int>, _ take: (UInt8) -> Void) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let point = CodePoint(at: offset, in: text)
      let isSkinTone = (0x1F3FB...0x1F3FF).contains(point.value) && offset > range.lowerBound
      if point.value != 0xFE0F, point.value != 0xFE0E, !isSkinTone {
        for index in offset..<offset + point.length { take(text[index]) }
      }
      offset += point.length
    }
  }

  /// Appends what libicu makes of a word.
  static func appendCasefolded(_ text: Span<UInt8>, _ range: Range<Int>, to folded: inout [UInt8]) {
    let start = folded.count
    var capacity = range.count * 3 + 16
    while true {
      folded.append(contentsOf: repeatElement(0, count: capacity))
      let count = unsafe text.extracting(range).withUnsafeBufferPointer { bytes in
        unsafe folded.withUnsafeMutableBufferPointer { room in
          guard let source = bytes.baseAddress, let target = room.baseAddress else { return Int32(0) }
          return unsafe cicu_nfkc_casefold(source, Int32(range.count), target + start, Int32(capacity))
        }
      }
      precondition(count >= 0, "libicu refused a word")
      folded.removeLast(capacity - min(capacity, Int(count)))
      if Int(count) <= capacity { break }
      folded.removeLast(capacity)
      capacity = Int(count)
    }
    straightenApostrophes(in: &folded, from: start)
  }

  /// U+2018, U+2019 and U+02BC become `'`, so that typeset and typed contractions are one word.
  private static func straightenApostrophes(in folded: inout [UInt8], from start: Int) {
    var read = start
    var write = start
    while read < folded.count {
      let left = folded.count - read
      if left >= 3, folded[read] == 0xE2, folded[read + 1] == 0x80, folded[read + 2] & 0xFE == 0x98 {
        folded[write] = UInt8(ascii: "'")
        read += 3
      } else if left >= 2, folded[read] == 0xCA, folded[read + 1] == 0xBC {
        folded[write] = UInt8(ascii: "'")
        read += 2
      } else {
        folded[write] = folded[read]
        read += 1
      }
      write += 1
    }
    folded.removeLast(folded.count - write)
  }
}

extension UInt8 {
  /// An ASCII capital as its small letter, anything else as it is.
  package var asciiLowercased: UInt8 {
    isASCIICapital ? self | 0x20 : self
  }

  package var isASCIICapital: Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  var isASCIISmallLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  package var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  var isASCIIDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  var isASCIISpace: Bool {
    self == 0x20 || (0x09...0x0D).contains(self)
  }
}
