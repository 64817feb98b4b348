/// Tells of most numbers that they were not inserted: a Bloom filter with one hash (Bloom, "Space/Time Trade-offs in Hash
/// Coding with Allowable Errors", CACM 13, 1970).
struct BitFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// Room for 2 to the power of `size` bits; an eighth of them may be set without much being let through in vain.
  init(size: Int) {
    bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    shift = UInt64(64 - size)
  }

  @inline(__always)
  mutating func insert(_ number: UInt64) {
    let bit = place(of: number)
    bits[Int(truncatingIfNeeded: bit &>> 6)] |= 1 &<< (bit & 63)
  }

  /// Never false where the number was inserted. O(1).
  @inline(__always)
  func mayContain(_ number: UInt64) -> Bool {
    let bit = place(of: number)
    return bits[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }

  @inline(__always)
  private func place(of number: UInt64) -> UInt64 {
    (number &* 0x9E37_79B9_7F4A_7C15) &>> shift
  }
}
