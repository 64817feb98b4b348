/// A character as HTML names it: `&amp;`, `&#8217;`, `&#x27;`
/// (https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).
struct CharacterReference {
  /// The character.
  let scalar: Unicode.Scalar
  /// Where what follows it begins.
  let end: Int

  /// Reads the reference that begins at `offset`, where `&` stands; `nil` if that begins none.
  ///
  /// Numbers need no `;`. Of the names those of HTML 3.2 need none, unless a letter, a digit or `=` follows:
  /// HTML has this rule for attributes, and here it saves addresses that stand in the text (`?a=1&copy=2`).
  /// O(length), at most that of a name or number.
  init?(at offset: Int, in source: Span<UInt8>, before end: Int) {
    guard offset + 1 < end else { return nil }
    let found =
      source[offset + 1] == UInt8(ascii: "#")
      ? CharacterReference.number(from: offset + 2, in: source, before: end)
      : CharacterReference.name(from: offset + 1, in: source, before: end)
    guard let found else { return nil }
    (scalar, self.end) = found
  }

  private static func number(
    from offset: Int, in source: Span<UInt8>, before end: Int
  ) -> (Unicode.Scalar, Int)? {
    var index = offset
    let isHexadecimal = index < end && source[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let radix: UInt32 = isHexadecimal ? 16 : 10
    let start = index
    var value: UInt32 = 0
    while index < end, let digit = source[index].hexadecimalValue, digit < radix {
      value = min(value * radix + digit, 0x11_0000)
      index += 1
    }
    guard index > start else { return nil }
    if index < end, source[index] == UInt8(ascii: ";") { index += 1 }
    return (scalar(value), index)
  }

  private static func name(
    from offset: Int, in source: Span<UInt8>, before end: Int
  ) -> (Unicode.Scalar, Int)? {
    var index = offset
    var key: UInt128 = 0
    while index < end, source[index].isASCIILetter || source[index].isASCIIDigit {
      guard index < offset + 16 else { return nil }
      key = key << 8 | UInt128(source[index])
      index += 1
    }
    guard index > offset else { return nil }
    if index < end, source[index] == UInt8(ascii: ";") {
      return NamedReferences.scalar(key).map { ($0, index + 1) }
    }
    if index < end, source[index] == UInt8(ascii: "=") { return nil }
    return NamedReferences.legacyScalar(key).map { ($0, index) }
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }

  /// What 128 to 159 mean: the characters that Windows-1252 has there, or the control characters where it has
  /// none.
  private static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
