/// A folded word as a number that two words share only if they are the same.
///
/// Up to 15 bytes the number is the word: its bytes from the lowest place of `low` on, zeros behind them. The highest
/// byte of `high` is then 0. Longer words have 0xFF there, which no UTF-8 has, and a hash of 120 bits before it.
public struct WordKey: Sendable, Hashable {
  /// The first eight bytes, or half of the hash.
  public var low: UInt64
  /// The next seven bytes, or the other half.
  public var high: UInt64

  /// The key of no word.
  public static let none = WordKey(low: 0, high: 0)

  /// How many bytes a word may have to stand in its key as it is.
  public static let longestWord = 15

  /// Creates a key from its halves.
  @inlinable
  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key of a folded word. O(length).
  public init(_ folded: Span<UInt8>) {
    var builder = WordKeyBuilder()
    for index in folded.indices { builder.append(folded[index]) }
    self = builder.key
  }
}

/// Makes a key byte by byte, for words that are folded as they are read.
public struct WordKeyBuilder: Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  /// Eight bytes at a time: those since `low` and `high` were last stirred.
  @usableFromInline var block: UInt64 = 0
  @usableFromInline var length = 0

  /// Creates the builder of an empty word.
  @inlinable
  public init() {}

  /// How many bytes were appended.
  @inlinable
  public var count: Int { length }

  /// Takes the next byte.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    append(UInt64(byte), count: 1)
  }

  /// Takes the next bytes: `added` of them, 1…8, the first lowest in `bytes`, zeros behind them.
  @inlinable
  @inline(__always)
  public mutating func append(_ bytes: UInt64, count added: Int) {
    let place = length & 7
    block |= bytes << UInt64(truncatingIfNeeded: place * 8)
    let isFirstBlock = length < 8
    length += added
    guard place + added >= 8 else { return }
    if isFirstBlock { low = block } else { stir() }
    // What did not fit; Swift's `>>` gives 0 for a shift by 64.
    block = bytes >> UInt64(truncatingIfNeeded: (8 - place) * 8)
  }

  /// The key of the bytes taken so far.
  @inlinable
  public var key: WordKey {
    if length < 8 { return WordKey(low: block, high: 0) }
    if length <= WordKey.longestWord { return WordKey(low: low, high: block) }
    var whole = self
    whole.block |= UInt64(truncatingIfNeeded: length) << 56
    whole.stir()
    return WordKey(low: whole.low, high: whole.high | 0xFF << 56)
  }

  @inlinable
  mutating func stir() {
    // The multipliers are those of xxHash64 (Collet, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md).
    low = (low ^ block) &* 0x9E37_79B1_85EB_CA87
    low ^= low >> 29
    high = (high &+ block) &* 0xC2B2_AE3D_27D4_EB4F &+ low
    high ^= high >> 32
  }
}
