import CommentModel
import CommentText

/// A single toxic word that people write in disguise.
struct HideableWord {
  var id: Int32
  /// a…z
  var letters: [UInt8]
  /// The greatest severity as a swear word and as anything, of the entries that count whoever is meant.
  var profanity: Double
  var severity: Double

  /// Swear words first, for they are what people hide; then the more severe.
  func isLikelier(than other: HideableWord) -> Bool {
    if profanity != other.profanity { return profanity > other.profanity }
    if severity != other.severity { return severity > other.severity }
    return letters.lexicographicallyPrecedes(other.letters)
  }
}

extension HideableWord {
  /// Milder words are not hidden, and would be seen where they are not.
  static let leastSeverity = 0.3

  /// Those of a table of toxic terms, in no order. O(words).
  static func all(
    in vocabulary: Vocabulary, _ toxicity: PhraseTable<ToxicEntries>, _ entries: [ToxicityEntry],
    _ texts: TermTexts
  ) -> [HideableWord] {
    var words: [HideableWord] = []
    for id in 0..<Int32(vocabulary.count) {
      guard let range = toxicity.start(with: id).flatMap(toxicity.entry) else { continue }
      let own = entries[Int(range.lowerBound)..<Int(range.upperBound)]
      if let word = HideableWord(id, vocabulary.key(of: id), own, texts) { words.append(word) }
    }
    return words
  }

  /// `nil` where a word is not worth hiding.
  private init?(_ id: Int32, _ key: WordKey, _ entries: ArraySlice<ToxicityEntry>, _ texts: TermTexts) {
    self.id = id
    profanity = 0
    severity = 0
    for entry in entries where entry.needs == .nobody {
      severity = max(severity, entry.severity)
      if entry.category == .profanity { profanity = max(profanity, entry.severity) }
    }
    guard severity >= HideableWord.leastSeverity, let term = entries.first?.term else { return nil }
    letters = []
    if let spelling = key.spelling {
      letters = spelling
    } else {
      // Too long for its key: the term is folded once more, without the sign of a hashtag.
      texts.withBytes(of: term) { bytes in
        let sign = bytes[0] == UInt8(ascii: "#") ? 1 : 0
        Folding.append(bytes, sign..<bytes.count, kind: .word, to: &letters)
      }
      if WordKey(letters.span) != key { return nil }
    }
    let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard letters.allSatisfy({ alphabet.contains($0) }) else { return nil }
  }
}

extension WordKey {
  /// The folded word, where it is short enough to stand in its key.
  var spelling: [UInt8]? {
    if high >> 56 != 0 { return nil }
    let count = 16 - (high == 0 ? 8 + low.leadingZeroBitCount / 8 : high.leadingZeroBitCount / 8)
    return (0..<count).map { UInt8(truncatingIfNeeded: ($0 < 8 ? low : high) >> UInt64($0 % 8 * 8)) }
  }
}
