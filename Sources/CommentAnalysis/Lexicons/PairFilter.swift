/// Tells of most pairs of neighbouring words that no phrase of a kind begins with them: a Bloom filter (Bloom, "Space/Time
/// Trade-offs in Hash Coding with Allowable Errors", CACM 13, 1970) of which all bits of a pair lie in one number (Putze,
/// Sanders and Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", JEA 14, 2009).
///
/// Words such as "the" and "you" begin hundreds of phrases, and few of the places where they stand begin one.
struct PairFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << PairFilter.size)

  /// 64 KiB; the pairs of the program's lexicons set a tenth of their bits.
  private static let size: UInt64 = 13

  /// The first two words of all phrases of the three tries.
  init(sentiment: PhraseTrie, modifiers: PhraseTrie, toxicity: PhraseTrie) {
    for (kind, trie) in [sentiment, modifiers, toxicity].enumerated() {
      trie.forEachPair { first, second in
        let hash = PairFilter.hash(first, second)
        bits[PairFilter.place(hash)] |= PairFilter.mask(hash, UInt64(kind))
      }
    }
  }

  /// The kinds of phrases that may begin with a pair: of `beginsSentiment`, `beginsModifier` and `beginsToxicity` never one
  /// too few, and one too many for a pair in fifty. O(1).
  @inline(__always)
  func phrases(_ first: Int32, _ second: Int32) -> WordTraits {
    let hash = PairFilter.hash(first, second)
    let missing = ~bits[PairFilter.place(hash)]
    return WordTraits.beginsSentiment.taken(missing & PairFilter.mask(hash, 0) == 0)
      .union(.beginsModifier.taken(missing & PairFilter.mask(hash, 1) == 0))
      .union(.beginsToxicity.taken(missing & PairFilter.mask(hash, 2) == 0))
  }

  @inline(__always)
  private static func hash(_ first: Int32, _ second: Int32) -> UInt64 {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let product = pair &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 32
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> (64 &- size)) }

  /// Two bits for each kind.
  @inline(__always)
  private static func mask(_ hash: UInt64, _ kind: UInt64) -> UInt64 {
    let own = hash &>> (kind &* 12)
    return 1 &<< (own & 63) | 1 &<< (own &>> 6 & 63)
  }
}

extension WordTraits {
  @inline(__always)
  fileprivate func taken(_ isTaken: Bool) -> WordTraits { isTaken ? self : [] }
}
