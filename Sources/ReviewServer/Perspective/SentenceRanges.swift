/// Where the sentences of a text are.
///
/// A sentence ends behind `.`, `!`, `?` or their like in other scripts, with the quotation marks and brackets that close
/// behind them, where a blank follows, and at line breaks. A full stop before a small letter, as behind most
/// abbreviations, ends none. Blanks around sentences belong to none. O(n).
struct SentenceRanges {
  /// A sentence.
  struct Sentence {
    /// Its bytes, UTF-8.
    var bytes: Range<Int>
    /// The same in UTF-16 code units.
    var utf16: Range<Int>
  }

  private let text: [UInt8]
  private var sentences: [Sentence] = []

  /// The sentences of a text, in order.
  static func all(in text: [UInt8]) -> [Sentence] {
    var ranges = SentenceRanges(text: text)
    ranges.find()
    return ranges.sentences
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func find() {
    var start: (byte: Int, unit: Int)?
    var last = (byte: 0, unit: 0)
    var unit = 0
    var index = 0
    var hasEnded = false
    while index < text.count {
      let (scalar, length) = scalar(at: index)
      let units = scalar > 0xFFFF ? 2 : 1
      if SentenceRanges.isBlank(scalar) {
        if let first = start, scalar == 0x0A || hasEnded && mayBegin(behind: index) {
          sentences.append(Sentence(bytes: first.byte..<last.byte, utf16: first.unit..<last.unit))
          start = nil
          hasEnded = false
        }
      } else {
        if start == nil { start = (index, unit) }
        last = (index + length, unit + units)
        if SentenceRanges.endsAlone(scalar) {
          if let first = start {
            sentences.append(Sentence(bytes: first.byte..<last.byte, utf16: first.unit..<last.unit))
          }
          start = nil
          hasEnded = false
        } else if SentenceRanges.ends(scalar) {
          hasEnded = true
        } else if !SentenceRanges.closes(scalar) {
          hasEnded = false
        }
      }
      index += length
      unit += units
    }
    if let first = start {
      sentences.append(Sentence(bytes: first.byte..<last.byte, utf16: first.unit..<last.unit))
    }
  }

  /// Whether a sentence may begin behind the blanks at a place.
  private func mayBegin(behind start: Int) -> Bool {
    var index = start
    while index < text.count, SentenceRanges.isBlank(UInt32(text[index])) { index += 1 }
    return index == text.count || !(0x61...0x7A).contains(text[index])
  }

  /// The character at a place, and how many bytes it has. The text is valid UTF-8.
  private func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return (first, text.count - index) }
    let bits = first & (0x7F >> UInt32(length))
    return (text[index + 1..<index + length].reduce(bits) { $0 << 6 | UInt32($1 & 0x3F) }, length)
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0xA0 || scalar == 0x3000
  }

  /// Full stop, exclamation and question mark, ellipsis, and those of Arabic and Devanagari.
  private static func ends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x203C, 0x2047...0x2049, 0x061F, 0x06D4, 0x0964, 0x0965: true
    default: false
    }
  }

  /// Those of Chinese and Japanese, behind which no blank stands.
  private static func endsAlone(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F
  }

  /// Closing quotation marks and brackets.
  private static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB: true
    default: false
    }
  }
}
