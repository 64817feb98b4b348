private import CICU
import CommentModel

/// A word of letters and marks that all have two bytes, as in Greek, Cyrillic, Hebrew and Arabic, read four of them at a
/// time.
struct PairWord {
  private(set) var end: Int
  private(set) var key: WordKey

  /// The word that begins at an offset; `nil` where it has other letters too, needs a closer look, or where what is
  /// behind it might belong to it.
  @inline(always)
  init?(at start: Int, in text: Span<UInt8>) {
    end = start
    var builder = WordKeyBuilder()
    var count = 4
    while count == 4 {
      let bytes = text.eightBytes(at: end)
      // How many pairs have the form of two bytes of UTF-8.
      let formed = (bytes & 0xC0E0_C0E0_C0E0_C0E0 ^ 0x80C0_80C0_80C0_80C0).trailingZeroBitCount &>> 4
      // All four without a branch between them: where a word ends is not foreseen.
      let first = cicu_pair(UInt32(truncatingIfNeeded: bytes))
      let second = cicu_pair(UInt32(truncatingIfNeeded: bytes &>> 16))
      let third = cicu_pair(UInt32(truncatingIfNeeded: bytes &>> 32))
      let fourth = cicu_pair(UInt32(truncatingIfNeeded: bytes &>> 48))
      let even = PairWord.even(first, second, third, fourth)
      if first & CICU_PAIR_LETTER == 0, end == start { return nil }
      count = min(formed, (~even).trailingZeroBitCount)
      if count == 0 { break }
      let image = PairWord.image(first, second) | PairWord.image(third, fourth) &<< 32
      builder.append(image & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 16), count: count &* 2)
      end &+= count &* 2
    }
    guard end > start, PairWord.isClosed(at: end, in: text) else { return nil }
    key = builder.key
  }

  /// One bit for each, the first lowest.
  @inline(always)
  private static func even(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) -> UInt32 {
    let bit = CICU_PAIR_EVEN
    return (first & bit) &>> 30 | (second & bit) &>> 29 | (third & bit) &>> 28 | (fourth & bit) &>> 27
  }

  @inline(always)
  private static func image(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first & CICU_PAIR_IMAGE) | UInt64(second & CICU_PAIR_IMAGE) &<< 16
  }

  /// Whether what is behind a letter can't belong to the word. Behind a Hebrew one `"` can.
  @inline(always)
  static func isClosed(at end: Int, in text: Span<UInt8>) -> Bool {
    if end == text.count || text[end] == 0x20 { return true }
    switch WordEnding(at: end, in: text) {
    case .closed: return text[end] != UInt8(ascii: "\"")
    case .hyphen: return true
    case .beyondASCII, .open: return false
    }
  }
}
