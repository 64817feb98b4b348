private import CICU

/// A code point of a text and the number of bytes that spell it.
struct CodePoint {
  var value: UInt32
  var length: Int

  /// Reads the code point at an offset. Bytes that spell none are U+FFFD, as many at a time as begin one
  /// (Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts"), which is how libicu reads them.
  @inline(always)
  init(at offset: Int, in text: Span<UInt8>) {
    let first = text[offset]
    if first < 0x80 {
      value = UInt32(first)
      length = 1
    } else if first >= 0xC2, first < 0xE0, offset + 1 < text.count, text[offset + 1] & 0xC0 == 0x80 {
      value = UInt32(first & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F)
      length = 2
    } else {
      self = CodePoint.ofThreeOrFourBytes(at: offset, in: text)
    }
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  private static func ofThreeOrFourBytes(at offset: Int, in text: Span<UInt8>) -> CodePoint {
    let first = text[offset]
    guard first >= 0xE0, first <= 0xF4, offset + 1 < text.count else { return broken(length: 1) }
    let second = text[offset + 1]
    // Neither overlong, nor a surrogate, nor behind U+10FFFF.
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return broken(length: 1) }
    guard offset + 2 < text.count, text[offset + 2] & 0xC0 == 0x80 else { return broken(length: 2) }
    let three = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
    if first < 0xF0 { return CodePoint(value: three, length: 3) }
    guard offset + 3 < text.count, text[offset + 3] & 0xC0 == 0x80 else { return broken(length: 3) }
    return CodePoint(value: (three & 0x7FFF) << 6 | UInt32(text[offset + 3] & 0x3F), length: 4)
  }

  private static func broken(length: Int) -> CodePoint { CodePoint(value: 0xFFFD, length: length) }

  /// Latin, Greek, Cyrillic and Armenian come before it; behind it there are scripts without spaces.
  fileprivate static let alphabetsEnd: UInt32 = 0x0590

  /// All that is known of it, from libicu.
  @inline(always)
  var facts: CharacterFacts { CodePoint.facts(of: value) }

  @inline(always)
  static func facts(of value: UInt32) -> CharacterFacts { CharacterFacts(rawValue: cicu_character(value)) }

  /// Unicode properties, from libicu.
  @inline(always)
  var properties: CharacterProperties { facts.properties }
}

/// Letters beside a place in a text, of the scripts that set words apart by spaces.
extension Span<UInt8> {
  /// Whether an alphabet's letter begins at an offset.
  func hasLetter(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let point = CodePoint(at: offset, in: self)
    return point.value < CodePoint.alphabetsEnd && point.properties.contains(.alphabetic)
  }

  /// Whether an alphabet's letter, a mark on one or a digit ends at an offset.
  func hasWordCharacter(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    let last = self[offset - 1]
    if last < 0x80 { return last.isASCIILetter || last.isASCIIDigit }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let point = CodePoint(at: start, in: self)
    return point.value < CodePoint.alphabetsEnd
      && !point.properties.isDisjoint(with: [.alphabetic, .numeric, .mark])
  }
}
