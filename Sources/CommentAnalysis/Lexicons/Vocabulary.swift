/// Folded words and their numbers. Look-up is one hash and, as a rule, one comparison.
struct Vocabulary: Sendable {
  /// The number of no word.
  static let unknown: Int32 = -1

  private var arena: [UInt8] = []
  private var ends: [Int32] = []
  private var slots: [Int32] = [Int32](repeating: Vocabulary.unknown, count: 1 << 12)

  /// How many words there are; they are numbered from 0.
  var count: Int { ends.count }

  /// The number of a folded word, which is added where it is new.
  mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 {
    let known = id(of: word)
    if known != Vocabulary.unknown { return known }
    if (ends.count + 1) * 2 > slots.count { grow() }
    arena.append(contentsOf: word)
    ends.append(Int32(arena.count))
    let id = Int32(ends.count - 1)
    slots[freeSlot(for: word)] = id
    return id
  }

  /// The number of a folded word, or `unknown`. O(length).
  func id(of word: ArraySlice<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: Vocabulary.hash(word)) & (slots.count - 1)
    while slots[slot] != Vocabulary.unknown {
      if bytes(of: slots[slot]) == word { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Vocabulary.unknown
  }

  /// The folded word of a number.
  func bytes(of id: Int32) -> ArraySlice<UInt8> {
    arena[(id == 0 ? 0 : Int(ends[Int(id) - 1]))..<Int(ends[Int(id)])]
  }

  private func freeSlot(for word: ArraySlice<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Vocabulary.hash(word)) & (slots.count - 1)
    while slots[slot] != Vocabulary.unknown { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: Vocabulary.unknown, count: slots.count * 2)
    for id in 0..<Int32(ends.count) { slots[freeSlot(for: bytes(of: id))] = id }
  }

  /// FNV-1a, 64 bits, the high half folded into the low one (http://www.isthe.com/chongo/tech/comp/fnv/).
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
