/// A set of letters a…z.
public struct LetterSet: Sendable, Hashable {
  /// A bit for each letter, a…z from the lowest on.
  public private(set) var bits: UInt32

  /// All 26.
  public static let all = LetterSet(bits: (1 << 26) - 1)
  static let none = LetterSet(bits: 0)
  static let vowels = LetterSet("a", "e", "i", "o", "u")

  private init(bits: UInt32) { self.bits = bits }

  init(_ letters: Unicode.Scalar...) {
    bits = letters.reduce(0) { $0 | LetterSet(letter: UInt8(ascii: $1)).bits }
  }

  /// One letter, in either case.
  init(letter: UInt8) { bits = 1 << UInt32((letter | 0x20) - UInt8(ascii: "a")) }

  /// The letters that a sign or digit may stand for (the common table of "leet" spellings), or `nil`. `@` is any vowel,
  /// because it hides one as often as it looks like an a.
  static func substituted(by value: UInt32) -> LetterSet? {
    switch value {
    case 0x40: vowels
    case 0x21, 0x7C, 0x31: LetterSet.il
    case 0x24, 0x35, 0xA7: LetterSet(letter: UInt8(ascii: "s"))
    case 0x30: LetterSet(letter: UInt8(ascii: "o"))
    case 0x33, 0x20AC: LetterSet(letter: UInt8(ascii: "e"))
    case 0x34: LetterSet(letter: UInt8(ascii: "a"))
    case 0x36, 0x39: LetterSet(letter: UInt8(ascii: "g"))
    case 0x37, 0x2B: LetterSet(letter: UInt8(ascii: "t"))
    case 0x38: LetterSet(letter: UInt8(ascii: "b"))
    case 0xA3: LetterSet(letter: UInt8(ascii: "l"))
    case 0xA2: LetterSet(letter: UInt8(ascii: "c"))
    default: nil
    }
  }

  /// The letters that a letter of another script may be mistaken for (UTS #39), or `nil`.
  static func mistaken(for point: CodePoint) -> LetterSet? {
    guard let letter = Lookalike.letter(of: point.value) ?? Lookalike.resembled(by: point.value) else {
      return nil
    }
    // A capital I looks like a small l.
    return LetterSet.il.contains(letter) ? LetterSet.il : LetterSet(letter: letter)
  }

  private static let il = LetterSet("i", "l")

  /// Whether a lower-case ASCII letter is in it.
  public func contains(_ letter: UInt8) -> Bool {
    let place = letter &- UInt8(ascii: "a")
    return place < 26 && bits &>> UInt32(place) & 1 != 0
  }
}
