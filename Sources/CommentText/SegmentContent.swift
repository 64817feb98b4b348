import CommentModel

/// What is in one of libicu's segments. It is read once: a segment may be as long as the text (marks, `@`,
/// keycaps), and is asked for at each of its signs.
struct SegmentContent {
  private var end = 0
  private var lastLetter = -1
  private var lastDigit = -1

  /// Whether a segment, or the rest of one, is a word (it has a letter), a number (it has a digit) or
  /// neither.
  mutating func wordKind(of segment: Range<Int>, in text: Span<UInt8>) -> TokenKind? {
    if segment.upperBound != end { read(segment, in: text) }
    if lastLetter >= segment.lowerBound { return .word }
    return lastDigit >= segment.lowerBound ? .number : nil
  }

  private mutating func read(_ segment: Range<Int>, in text: Span<UInt8>) {
    end = segment.upperBound
    lastLetter = -1
    lastDigit = -1
    var offset = end
    // From behind: most words end with a letter.
    while offset > segment.lowerBound, lastLetter < 0 {
      offset -= 1
      while offset > segment.lowerBound, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      let point = CodePoint(at: offset, in: text)
      if point.value < 0x80 {
        let byte = text[offset]
        if byte.isASCIILetter { lastLetter = offset }
        if byte.isASCIIDigit, lastDigit < 0 { lastDigit = offset }
      } else {
        let properties = point.properties
        if properties.contains(.alphabetic) { lastLetter = offset }
        if properties.contains(.numeric), lastDigit < 0 { lastDigit = offset }
      }
    }
  }
}
