import CommentModel

/// A word of 1 to 15 ASCII letters and apostrophes.
struct PlainWord {
  var key: WordKey
  var shape: TokenShape

  /// The bit that capitals lack and that apostrophes have.
  private static let small: UInt64 = 0x2020_2020_2020_2020

  @inline(always)
  init(at start: Int, length: Int, in text: Span<UInt8>) {
    let first = text.eightBytes(at: start)
    if length <= 8 {
      let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length &* 8)
      key = WordKey(low: (first | PlainWord.small) & mask, high: 0)
      shape = PlainWord.shape(PlainWord.small & ~first & mask, 0, key: key)
    } else {
      let second = text.eightBytes(at: start &+ 8)
      let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 128 &- length &* 8)
      key = WordKey(low: first | PlainWord.small, high: (second | PlainWord.small) & mask)
      shape = PlainWord.shape(PlainWord.small & ~first, PlainWord.small & ~second & mask, key: key)
    }
  }

  /// Whether an emoticon can begin with its letters, or it is one letter.
  @inline(always)
  func mayBeEmoticon(_ emoticons: EmoticonScanner.Beginnings) -> Bool {
    key.low < 0x100 || emoticons.canBegin(withLetters: key.low)
  }

  /// From the bits that its capitals lack.
  @inline(always)
  private static func shape(_ first: UInt64, _ second: UInt64, key: WordKey) -> TokenShape {
    let capitals = first | second &>> 1
    // One capital or none.
    if capitals & (capitals &- 1) == 0 { return .plain }
    // All letters have the bit 0x40, apostrophes lack it.
    let letters = (key.low &>> 1 & small, key.high &>> 1 & small)
    return (letters.0 & ~first) | (letters.1 & ~second) == 0 ? [.plain, .capitals] : .plain
  }
}
