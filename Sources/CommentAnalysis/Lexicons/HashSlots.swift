import CommentModel

/// Finds numbers by the hashes of their keys: open addressing with linear probing, at most half full.
///
/// The numbers count up from 0; whoever owns the slots keeps the keys. A slot holds a number and, in the bits
/// that are left, a part of the key's hash, so that a look-up in vain reads one slot, as a rule, and no key.
struct HashSlots: Sendable {
  /// 0 where free; otherwise the number + 1 in the low bits and a part of the hash in the others.
  private var slots: [UInt32]

  /// Room for numbers below `capacity`.
  init(capacity: Int) {
    var count = 64
    while count / 2 < capacity { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
  }

  /// How many numbers have room.
  var capacity: Int { slots.count / 2 }

  /// A number with that hash whose key is the one that is looked for, or −1.
  @inline(__always)
  func number(_ hash: UInt64, where isKey: (Int) -> Bool) -> Int32 {
    // A number + 1 is less than the count of the slots: one mask for both.
    let mask = UInt32(truncatingIfNeeded: slots.count - 1)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var index = UInt32(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[Int(index)]
      if slot == 0 { return -1 }
      if (slot ^ tag) & ~mask == 0 {
        let number = Int(slot & mask) - 1
        if isKey(number) { return Int32(truncatingIfNeeded: number) }
      }
      index = (index &+ 1) & mask
    }
  }

  /// Adds a number, whose key is not there yet.
  ///
  /// - Precondition: the number is less than the capacity.
  mutating func insert(_ number: Int, _ hash: UInt64) {
    precondition(number < capacity, "no room for a number")
    let mask = UInt32(truncatingIfNeeded: slots.count - 1)
    var index = UInt32(truncatingIfNeeded: hash) & mask
    while slots[Int(index)] != 0 { index = (index &+ 1) & mask }
    slots[Int(index)] = UInt32(truncatingIfNeeded: hash >> 32) & ~mask | UInt32(number + 1)
  }
}

extension WordKey {
  /// The hash of a word for `HashSlots`.
  @inline(__always)
  var hash: UInt64 { HashSlots.mix(low, high) }
}

extension HashSlots {
  /// A hash of two numbers: the halves of their product folded into one another, as wyhash does
  /// (Wang Yi, https://github.com/wangyi-fudan/wyhash; the numbers are its first two secrets).
  @inline(__always)
  static func mix(_ low: UInt64, _ high: UInt64) -> UInt64 {
    let product = (low ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: high ^ 0x8BB8_4B93_962E_ACC9)
    return product.high ^ product.low
  }
}
