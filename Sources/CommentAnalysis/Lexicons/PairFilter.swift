/// Tells of most pairs of neighbouring words that no phrase begins with them: a Bloom filter with one hash
/// (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", CACM 13, 1970).
///
/// Words such as "the" and "you" begin hundreds of phrases, and few of the places where they stand begin one.
struct PairFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: PairFilter.size / 64)

  /// How many bits there are; 32 KiB stay in the nearest caches, and the pairs of the program's lexicons set a tenth.
  private static let size = 1 << 18

  /// The first two words of all phrases of some tries.
  init(_ tries: [PhraseTrie]) {
    for trie in tries { trie.forEachPair { insert($0, $1) } }
  }

  private mutating func insert(_ first: Int32, _ second: Int32) {
    let bit = PairFilter.bit(first, second)
    bits[bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// Never false where a phrase begins with the pair. O(1).
  @inline(__always)
  func mayContain(_ first: Int32, _ second: Int32) -> Bool {
    let bit = PairFilter.bit(first, second)
    return bits[bit / 64] & (1 << UInt64(truncatingIfNeeded: bit % 64)) != 0
  }

  @inline(__always)
  private static func bit(_ first: Int32, _ second: Int32) -> Int {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    return Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }
}
