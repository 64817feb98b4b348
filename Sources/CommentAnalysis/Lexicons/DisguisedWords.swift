import CommentModel
import CommentText

/// The single toxic words that are worth hiding, to be compared with what a disguise could mean.
///
/// Words of one length lie together, the likeliest first. For each place and letter a set of bits says which
/// of them have it there, so that 64 words are compared with a pattern at once.
struct DisguisedWords: Sendable {
  /// The numbers of the words, by length and likelihood.
  private var ids: [Int32] = []
  private var sets: [UInt64] = []
  private var shelves: [Shelf] = []

  /// The words of one length.
  private struct Shelf: Sendable {
    /// Where they stand in `ids`.
    var words = 0..<0
    /// How many of them, the first ones, are known by one letter.
    var initials = 0
    /// Where their sets begin: that of the words whose end may be hidden, then one for each place and letter.
    var firstSet = 0

    /// How many numbers a set has.
    var width: Int { (words.count + 63) / 64 }

    /// Where the set of a letter (0…25) at a place begins.
    func set(of letter: Int, at place: Int) -> Int { firstSet + (1 + place * 26 + letter) * width }
  }

  /// What a word must reach whose end is hidden, because stars behind a word may mean a footnote.
  private static let leastSeverityOfBeginnings = 0.6
  /// What a swear word must reach of which one letter is left, because it could be so many words.
  private static let leastProfanityOfInitials = 0.8

  /// Lays out words in any order. O(n log n).
  init(_ words: [HideableWord]) {
    let words = words.sorted { left, right in
      left.letters.count != right.letters.count
        ? left.letters.count < right.letters.count : left.isLikelier(than: right)
    }
    ids = words.map(\.id)
    var start = 0
    while start < words.count {
      let length = words[start].letters.count
      let end = words[start...].firstIndex { $0.letters.count != length } ?? words.count
      shelves.append(contentsOf: repeatElement(Shelf(), count: length - shelves.count))
      append(words[start..<end], length)
      start = end
    }
  }

  private mutating func append(_ words: ArraySlice<HideableWord>, _ length: Int) {
    var shelf = Shelf(words: words.indices, firstSet: sets.count)
    sets.append(contentsOf: repeatElement(0, count: shelf.width * (1 + length * 26)))
    for (rank, word) in words.enumerated() {
      let bit: UInt64 = 1 << UInt64(rank % 64)
      if word.profanity >= DisguisedWords.leastProfanityOfInitials { shelf.initials += 1 }
      if word.severity >= DisguisedWords.leastSeverityOfBeginnings { sets[shelf.firstSet + rank / 64] |= bit }
      for (place, letter) in word.letters.enumerated() {
        sets[shelf.set(of: Int(letter - UInt8(ascii: "a")), at: place) + rank / 64] |= bit
      }
    }
    shelves.append(shelf)
  }

  /// The word that a pattern most likely hides, or `nil`. O(length) for each 64 words of that length.
  func word(hiddenIn pattern: DisguisePattern) -> Int32? {
    guard pattern.letterCount < shelves.count else { return nil }
    let shelf = shelves[pattern.letterCount]
    let count = pattern.isMostlyMasked ? shelf.initials : shelf.words.count
    for block in 0..<(count + 63) / 64 {
      let rest = count - block * 64
      var left = rest < 64 ? (1 << UInt64(rest)) - 1 : UInt64.max
      if pattern.endsWithMasks { left &= sets[shelf.firstSet + block] }
      var place = 0
      while left != 0, place < pattern.letterCount {
        left &= words(with: pattern.letterBits(at: place), at: place, of: shelf, block)
        place += 1
      }
      if left != 0 { return ids[shelf.words.lowerBound + block * 64 + left.trailingZeroBitCount] }
    }
    return nil
  }

  /// Which of 64 words have one of some letters, a bit each, at a place.
  private func words(with letters: UInt32, at place: Int, of shelf: Shelf, _ block: Int) -> UInt64 {
    if letters == (1 << 26) - 1 { return .max }
    var words: UInt64 = 0
    var rest = letters
    while rest != 0 {
      words |= sets[shelf.set(of: rest.trailingZeroBitCount, at: place) + block]
      rest &= rest - 1
    }
    return words
  }
}
