import CommentModel
import CommentText

/// Eight bytes of a text as a number, the first lowest.
extension UInt64 {
  /// The highest bit of each byte that is between two values below 0x80.
  @inline(__always)
  func bytes(from low: UInt8, through high: UInt8) -> UInt64 {
    // With their highest bits out of the way no byte's sum runs over into the next byte.
    let lower = self & ~UInt64.highestBits
    let isAtLeast = lower &+ UInt64.eachByte(0x80 &- low)
    let isAbove = lower &+ UInt64.eachByte(0x7F &- high)
    return isAtLeast & ~isAbove & ~self & UInt64.highestBits
  }

  /// The first ones of them, 1…8, with zeros behind.
  @inline(__always)
  func firstBytes(_ count: Int) -> UInt64 {
    self & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
  }

  private static var highestBits: UInt64 { eachByte(0x80) }

  @inline(__always)
  private static func eachByte(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}

extension Span<UInt8> {
  /// The key of the folded word that stands there.
  @inline(__always)
  func key(of range: Range<Int>) -> WordKey {
    if range.isEmpty { return .none }
    let first = eightBytes(at: range.lowerBound)
    if range.count <= 8 { return WordKey(low: first.firstBytes(range.count), high: 0) }
    if range.count > WordKey.longestWord { return WordKey(extracting(range)) }
    return WordKey(low: first, high: eightBytes(at: range.lowerBound &+ 8).firstBytes(range.count &- 8))
  }
}
