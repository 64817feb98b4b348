/// Names of at most 16 bytes, as numbers.
enum ShortName {
  /// The number of a name; that of the empty one is 0. Bytes beyond the sixteenth are not looked at.
  static func key(_ name: some Sequence<UInt8>) -> UInt128 {
    name.prefix(16).reduce(0) { key, byte in key << 8 | UInt128(byte) }
  }

  /// The number of the name in `range` in lower case; `nil` if it is empty or longer than 16 bytes.
  static func lowercasedKey(_ range: Range<Int>, in source: Span<UInt8>) -> UInt128? {
    guard (1...16).contains(range.count) else { return nil }
    var key: UInt128 = 0
    for index in range { key = key << 8 | UInt128(source[index].asciiLowercased) }
    return key
  }
}

/// Values by short names, in a table that is at most half full: markup looks up a name for each tag, and
/// Swift's own hashing takes longer than all the rest of reading one.
struct ShortNameTable<Value: Sendable>: Sendable {
  private var keys: [UInt128]
  private var values: [Value?]

  /// Makes a table of names and values; the later of two equal names wins.
  init(_ pairs: some Collection<(UInt128, Value)>) {
    var size = 16
    while size < 2 * pairs.count { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    for (key, value) in pairs {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }

  /// The value of a name; `nil` if it has none. O(1).
  subscript(key: UInt128) -> Value? { values[place(of: key)] }

  /// The place of a name, or that where it would be.
  private func place(of key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
    var place = Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 40) & (keys.count - 1)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }
}
