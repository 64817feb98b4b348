/// Whether three single letters or more stand in a row.
struct SingleLetterRun {
  /// Of the last words the lengths, a bit each, the last one's lowest: whether it is 1.
  private var last: UInt = 0
  private var found: UInt = 0

  var hasThree: Bool { found != 0 }

  @inline(__always)
  mutating func see(_ length: Int) {
    last = last &<< 1 | (length == 1 ? 1 : 0)
    found |= last & last &>> 1 & last &>> 2 & 1
  }
}
