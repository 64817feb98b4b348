private import CICU

/// A code point of a text and the number of bytes that spell it.
struct CodePoint {
  var value: UInt32
  var length: Int

  /// Reads the code point at an offset. A byte that begins none is U+FFFD of length 1.
  init(at offset: Int, in text: Span<UInt8>) {
    let first = text[offset]
    if first < 0x80 {
      value = UInt32(first)
      length = 1
      return
    }
    let expected = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    value = 0xFFFD
    length = 1
    guard first >= 0xC2, first <= 0xF4, offset + expected <= text.count else { return }
    var decoded = UInt32(first) & (0xFF >> UInt32(expected + 1))
    for index in 1..<expected {
      let byte = text[offset + index]
      guard byte & 0xC0 == 0x80 else { return }
      decoded = decoded << 6 | UInt32(byte & 0x3F)
    }
    value = decoded
    length = expected
  }

  /// Latin, Greek, Cyrillic and Armenian come before it; behind it there are scripts without spaces.
  fileprivate static let alphabetsEnd: UInt32 = 0x0590

  /// Unicode properties, from libicu.
  var properties: CharacterProperties {
    CharacterProperties(rawValue: cicu_properties(value))
  }
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

/// What a code point is, as far as tokens depend on it.
struct CharacterProperties: OptionSet {
  let rawValue: UInt32

  static let alphabetic = CharacterProperties(rawValue: CICU_ALPHABETIC)
  static let numeric = CharacterProperties(rawValue: CICU_NUMERIC)
  static let uppercase = CharacterProperties(rawValue: CICU_UPPERCASE)
  static let lowercase = CharacterProperties(rawValue: CICU_LOWERCASE)
  static let whiteSpace = CharacterProperties(rawValue: CICU_WHITE_SPACE)
  static let mark = CharacterProperties(rawValue: CICU_MARK)
  static let emojiPresentation = CharacterProperties(rawValue: CICU_EMOJI_PRESENTATION)
  static let extendedPictographic = CharacterProperties(rawValue: CICU_EXTENDED_PICTOGRAPHIC)
  static let emojiModifier = CharacterProperties(rawValue: CICU_EMOJI_MODIFIER)
  static let regionalIndicator = CharacterProperties(rawValue: CICU_REGIONAL_INDICATOR)
  static let defaultIgnorable = CharacterProperties(rawValue: CICU_DEFAULT_IGNORABLE)
}
