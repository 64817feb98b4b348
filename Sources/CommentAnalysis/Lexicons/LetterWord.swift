import CommentModel

/// A folded word of small ASCII letters only that stands in its key, to be changed letter by letter.
struct LetterWord: Equatable {
  /// Its letters, the first one lowest.
  private var bits: UInt128
  /// How many letters it has.
  private(set) var count: Int

  /// `nil` where a word has other characters or is too long for its key.
  init?(_ key: WordKey) {
    let bits = UInt128(key.high) << 64 | UInt128(key.low)
    let count = 16 - bits.leadingZeroBitCount / 8
    guard count <= WordKey.longestWord, key.low.hasLettersOnly, key.high.hasLettersOnly else { return nil }
    self.init(bits, count)
  }

  private init(_ bits: UInt128, _ count: Int) {
    self.bits = bits
    self.count = count
  }

  var key: WordKey {
    WordKey(low: UInt64(truncatingIfNeeded: bits), high: UInt64(truncatingIfNeeded: bits >> 64))
  }

  @inline(__always)
  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits &>> UInt128(place &* 8)) }

  /// The letters from a place on, eight at the most.
  @inline(__always)
  func block(at place: Int) -> UInt64 { UInt64(truncatingIfNeeded: bits &>> UInt128(place &* 8)) }

  /// Whether two equal letters stand side by side.
  var hasDouble: Bool {
    // Byte by byte as in `WordKey.isOrdinary`, with the zeros behind the word made unequal.
    let pairs = bits ^ (bits &>> 8) | (count > 0 ? ~LetterWord.mask(count &- 1) : .max)
    let ones = UInt128(0x0101_0101_0101_0101) << 64 | 0x0101_0101_0101_0101
    return (pairs &- ones) & ~pairs & (ones &<< 7) != 0
  }

  /// What a letter adds to a letter sum: a number of its own, 2⁶⁴ ÷ φ turned by as many bits.
  @inline(__always)
  static func summand(_ letter: UInt8) -> UInt64 {
    let turn = UInt64(letter & 31) &* 2
    return 0x9E37_79B9_7F4A_7C15 &<< turn | 0x9E37_79B9_7F4A_7C15 &>> (64 &- turn)
  }

  /// With a letter and the next one in each other's place.
  @inline(__always)
  func swapping(at place: Int) -> LetterWord {
    let change = UInt128(self[place] ^ self[place + 1])
    return LetterWord(bits ^ change &<< UInt128(place &* 8) ^ change &<< UInt128(place &* 8 &+ 8), count)
  }

  /// Takes the first letter off.
  ///
  /// - Precondition: there is one.
  @inline(__always)
  mutating func removeFirst() -> UInt8 {
    let first = UInt8(truncatingIfNeeded: bits)
    bits &>>= 8
    count &-= 1
    return first
  }

  /// Without a letter.
  @inline(__always)
  func removing(at place: Int) -> LetterWord {
    let before = LetterWord.mask(place)
    return LetterWord(bits & before | bits >> 8 & ~before, count - 1)
  }

  /// With a letter more, before that at a place.
  ///
  /// - Precondition: it has fewer letters than a key has room for.
  @inline(__always)
  func inserting(_ letter: UInt8, at place: Int) -> LetterWord {
    let before = LetterWord.mask(place)
    return LetterWord(
      bits & before | (bits & ~before) << 8 | UInt128(letter) &<< UInt128(place &* 8), count + 1)
  }

  /// The letters at some places.
  @inline(__always)
  func part(_ places: Range<Int>) -> LetterWord {
    LetterWord(bits &>> UInt128(places.lowerBound &* 8) & LetterWord.mask(places.count), places.count)
  }

  /// What covers the first letters.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt128 { (1 &<< UInt128(count &* 8)) &- 1 }
}

extension LetterWord {
  /// Whether there is one of them, or a `y`.
  var hasVowel: Bool {
    (0..<count).contains { LetterWord.isVowel(self[$0]) || self[$0] == UInt8(ascii: "y") }
  }

  /// Whether a small letter is a, e, i, o or u.
  @inline(__always)
  static func isVowel(_ letter: UInt8) -> Bool {
    // A bit for each, `a` at 1.
    UInt32(0b10_0000_1000_0010_0010_0010) &>> UInt32(letter & 31) & 1 != 0
  }

  /// The letters one by one, zeros behind them.
  var letters: InlineArray<16, UInt8> {
    var letters = InlineArray<16, UInt8>(repeating: 0)
    var rest = self
    for place in 0..<count { letters[place] = rest.removeFirst() }
    return letters
  }
}

extension UInt64 {
  /// Whether its bytes are small ASCII letters, and zeros behind them.
  @inline(__always)
  fileprivate var hasLettersOnly: Bool {
    // Of a byte below 0x80, 0x1F more reach the highest bit from `a` on, and 0x05 more from the one behind `z`.
    let isFromA = self &+ 0x1F1F_1F1F_1F1F_1F1F
    let isBehindZ = self &+ 0x0505_0505_0505_0505
    let used: UInt64 = self == 0 ? 0 : .max &>> UInt64(leadingZeroBitCount & ~7)
    return isFromA & ~isBehindZ & ~self & 0x8080_8080_8080_8080 == used & 0x8080_8080_8080_8080
  }
}

extension WordKey {
  /// How many bytes the word has, up to 16.
  var length: Int {
    high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
  }

  /// Both halves in one number.
  @inline(__always)
  var fold: UInt64 { low ^ high &* 3 }

  /// Of a word of four small ASCII letters or more that stands in its key: the same for words that have the same letters,
  /// in whatever order, and as a rule only for these.
  var letterSum: UInt64? {
    guard low &>> 24 != 0 else { return nil }
    var sum: UInt64 = 0
    guard WordKey.add(low, to: &sum), WordKey.add(high, to: &sum) else { return nil }
    return sum
  }

  @inline(__always)
  private static func add(_ letters: UInt64, to sum: inout UInt64) -> Bool {
    var rest = letters
    while rest != 0 {
      let letter = UInt8(truncatingIfNeeded: rest)
      if letter &- UInt8(ascii: "a") >= 26 { return false }
      sum &+= LetterWord.summand(letter)
      rest &>>= 8
    }
    return true
  }
}
