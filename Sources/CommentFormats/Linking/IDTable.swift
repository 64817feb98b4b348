/// Finds comments by id: places of rows in an open-addressing hash table that is used again for the next thread.
/// Holds no ids itself; whoever asks compares.
struct IDTable {
  private var slots: [Int32] = []
  private var mask = 0

  /// Empties the table and makes room for so many ids.
  mutating func reset(for count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    if size > slots.count {
      slots = [Int32](repeating: -1, count: size)
    } else {
      for slot in 0..<size { slots[slot] = -1 }
    }
    mask = size - 1
  }

  /// Puts a place under an id, or gives the place that stands there already.
  mutating func insert(_ id: Span<UInt8>, place: Int, isSame: (Int) -> Bool) -> Int? {
    var slot = IDTable.hash(id) & mask
    while slots[slot] >= 0 {
      if isSame(Int(slots[slot])) { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(place)
    return nil
  }

  /// The place under an id.
  func find(_ id: Span<UInt8>, isSame: (Int) -> Bool) -> Int? {
    var slot = IDTable.hash(id) & mask
    while slots[slot] >= 0 {
      if isSame(Int(slots[slot])) { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a, 64 bits, seeded by the process so that nobody can prepare ids that collide.
  ///
  /// - Parameter own: what tells tables apart that share a hash, such as a thread's number.
  static func hash(_ id: Span<UInt8>, seed own: UInt64 = 0) -> Int {
    var hash = seed ^ own
    for index in id.indices { hash = (hash ^ UInt64(id[index])) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64.random(in: 0...UInt64.max)
}

extension Span<UInt8> {
  /// Whether both have the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}
