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
}
