private import CICU

/// Letters that look like others.
public enum Lookalike {
  /// The ASCII letter, in small, that a code point which is not ASCII can be mistaken for: a Cyrillic `а` for `a`. By
  /// libicu's data for UTS #39 (the code point's skeleton is that letter); O(1) but for the first of its like.
  ///
  /// `l` may also mean `i`, whose capital looks like it, and the other way round. Letters that fold to ASCII (full-width, mathematical) may
  /// be given too.
  public static func letter(of codePoint: UInt32) -> UInt8? {
    let letter = cicu_lookalike(codePoint)
    return letter == 0 ? nil : letter
  }

  /// The ASCII letter, in small, that a code point is with marks on it or strokes through it: `u` for `ü`. By the same data;
  /// O(1) but for the first of its like.
  static func unaccented(_ codePoint: UInt32) -> UInt8? {
    let letter = cicu_unaccented(codePoint)
    return letter == 0 ? nil : letter
  }

  /// The ASCII letter, in small, that people take a letter of another alphabet for although the data do not have it:
  /// small letters that only resemble it, turned and small capital letters, and Greek and Cyrillic ones that have its place.
  static func resembled(by codePoint: UInt32) -> UInt8? {
    let letter: Unicode.Scalar
    switch codePoint {
    case 0x3B1, 0x250, 0x1D00, 0x2200: letter = "a"
    case 0x3B2, 0x432, 0x44C, 0x412, 0x299: letter = "b"
    case 0x254, 0x1D04, 0x3C2: letter = "c"
    case 0x434, 0x1D05: letter = "d"
    case 0x3B5, 0x44D, 0x1DD, 0x259, 0x25B, 0x1D07, 0x3AD: letter = "e"
    case 0x25F, 0x493: letter = "f"
    case 0x183, 0x261, 0x262: letter = "g"
    case 0x43D, 0x265, 0x29C, 0x570: letter = "h"
    case 0x3B9, 0x26A, 0x1D09: letter = "i"
    case 0x27E, 0x1D0A: letter = "j"
    case 0x3BA, 0x43A, 0x29E, 0x1D0B: letter = "k"
    case 0x29F: letter = "l"
    case 0x43C, 0x26F, 0x1D0D: letter = "m"
    case 0x3B7, 0x3C0, 0x438, 0x43F, 0x274, 0x578: letter = "n"
    case 0x3C3, 0x3B8, 0x1D0F: letter = "o"
    case 0x3C1, 0x1D18: letter = "p"
    case 0x433, 0x44F, 0x279, 0x280: letter = "r"
    case 0xA731: letter = "s"
    case 0x3C4, 0x442, 0x287, 0x1D1B: letter = "t"
    case 0x3BC, 0xB5, 0x3C5, 0x446, 0x1D1C, 0x57D: letter = "u"
    case 0x3BD, 0x28C, 0x1D20: letter = "v"
    case 0x3C9, 0x448, 0x28D, 0x1D21: letter = "w"
    case 0x3C7: letter = "x"
    case 0x3B3, 0x443, 0x28E, 0x28F: letter = "y"
    case 0x1D22: letter = "z"
    default: return nil
    }
    return UInt8(truncatingIfNeeded: letter.value)
  }
}
