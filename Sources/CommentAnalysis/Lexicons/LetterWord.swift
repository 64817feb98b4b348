import CommentModel

/// A folded word of small ASCII letters only that stands in its key, to be changed letter by letter.
struct LetterWord: Equatable {
  /// Its letters, the first one lowest.
  private let bits: UInt128
  /// How many letters it has.
  let count: Int

  /// `nil` where a word has other characters or is too long for its key.
  init?(_ key: WordKey) {
    let bits = UInt128(key.high) << 64 | UInt128(key.low)
    let count = 16 - bits.leadingZeroBitCount / 8
    guard count <= WordKey.longestWord else { return nil }
    for place in 0..<count {
      let letter = UInt8(truncatingIfNeeded: bits >> UInt128(place * 8)) &- UInt8(ascii: "a")
      if letter >= 26 { return nil }
    }
    self.init(bits, count)
  }

  private init(_ bits: UInt128, _ count: Int) {
    self.bits = bits
    self.count = count
  }

  var key: WordKey {
    WordKey(low: UInt64(truncatingIfNeeded: bits), high: UInt64(truncatingIfNeeded: bits >> 64))
  }

  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> UInt128(place * 8)) }

  /// The same for words that have the same letters, in whatever order, and as a rule only for these.
  var letterSum: UInt64 {
    var sum: UInt64 = 0
    for place in 0..<count { sum &+= LetterWord.summand(self[place]) }
    return sum
  }

  /// What a letter adds to the sum: a number of its own, 2⁶⁴ ÷ φ turned by as many bits.
  @inline(__always)
  static func summand(_ letter: UInt8) -> UInt64 {
    let turn = UInt64(letter & 31) * 2
    return 0x9E37_79B9_7F4A_7C15 << turn | 0x9E37_79B9_7F4A_7C15 >> (64 - turn)
  }

  /// With a letter and the next one in each other's place.
  func swapping(at place: Int) -> LetterWord {
    let change = UInt128(self[place] ^ self[place + 1])
    return LetterWord(bits ^ change << UInt128(place * 8) ^ change << UInt128(place * 8 + 8), count)
  }

  /// Without a letter.
  func removing(at place: Int) -> LetterWord {
    let before = LetterWord.mask(place)
    return LetterWord(bits & before | bits >> 8 & ~before, count - 1)
  }

  /// With a letter more, before that at a place.
  ///
  /// - Precondition: it has fewer letters than a key has room for.
  func inserting(_ letter: UInt8, at place: Int) -> LetterWord {
    let before = LetterWord.mask(place)
    return LetterWord(
      bits & before | (bits & ~before) << 8 | UInt128(letter) << UInt128(place * 8), count + 1)
  }

  /// The letters at some places.
  func part(_ places: Range<Int>) -> LetterWord {
    LetterWord(bits >> UInt128(places.lowerBound * 8) & LetterWord.mask(places.count), places.count)
  }

  /// What covers the first letters.
  private static func mask(_ count: Int) -> UInt128 { (1 << UInt128(count * 8)) - 1 }
}
