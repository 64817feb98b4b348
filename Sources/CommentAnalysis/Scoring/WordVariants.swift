import CommentModel

/// What a key tells of the word's spelling.
extension WordKey {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let apostrophes: UInt64 = 0x2727_2727_2727_2727

  /// Whether a word of ASCII letters and apostrophes can be read in no other way: it stands in its key, and has neither
  /// an apostrophe nor three equal letters in a row. Rarely false where it could be true.
  ///
  /// Bytes are compared with their neighbours eight at a time; those behind the word's end are made unequal.
  @inline(__always)
  func isOrdinary(length: Int) -> Bool {
    // How many places there are for a run to begin, in bits, for each half.
    let places = UInt64(truncatingIfNeeded: (max(length, 2) &- 2) &* 8)
    let behindLow: UInt64 = places < 64 ? .max &<< places : 0
    let behindHigh: UInt64 = places < 64 ? .max : .max &<< (places &- 64)
    let lowPairs = low ^ (low >> 8 | high &<< 56)
    let highPairs = high ^ high >> 8
    let lowRuns = lowPairs | lowPairs >> 8 | highPairs &<< 56 | behindLow
    let highRuns = highPairs | highPairs >> 8 | behindHigh
    let found =
      WordKey.zeroBytes(lowRuns) | WordKey.zeroBytes(highRuns)
      | WordKey.zeroBytes(low ^ WordKey.apostrophes) | WordKey.zeroBytes(high ^ WordKey.apostrophes)
    return found | high >> 56 == 0
  }

  /// Where a word ends with `'s`, the key of what stands before. Only words that stand in their key.
  var withoutPossessive: WordKey? {
    guard high >> 56 == 0 else { return nil }
    let length = high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
    guard length > 2, byte(length - 1) == UInt8(ascii: "s"), byte(length - 2) == UInt8(ascii: "'") else {
      return nil
    }
    let kept = length - 2
    if kept >= 8 { return WordKey(low: low, high: kept == 8 ? 0 : high & (.max >> UInt64((16 - kept) * 8))) }
    return WordKey(low: low & (.max >> UInt64((8 - kept) * 8)), high: 0)
  }

  private func byte(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64((index & 7) * 8))
  }

  /// Not 0 where a byte is 0: Mycroft's test (comp.lang.c, 1987).
  @inline(__always)
  private static func zeroBytes(_ bytes: UInt64) -> UInt64 {
    (bytes &- ones) & ~bytes & highs
  }
}
