import CommentModel
import CommentText

/// The single toxic words that are worth hiding, by their length, to be compared with what a disguise could mean.
struct DisguisedWords: Sendable {
  private struct Word: Sendable {
    var id: Int32
    var letters: [UInt8]
    var severity: Double
  }

  private var byLength: [[Word]] = []
  /// Milder words are not hidden, and would be seen where they are not.
  private static let leastSeverity = 0.3
  /// What one letter followed by three stars must reach, because it could be so many words.
  private static let leastSeverityOfStars = 0.9

  init(_ toxicity: PhraseTable<[ToxicityEntry]>, _ vocabulary: Vocabulary) {
    for id in 0..<Int32(vocabulary.count) {
      guard let node = toxicity.start(with: id), let entries = toxicity.entry(at: node) else { continue }
      let severity = entries.map { $0.needs == .nobody ? $0.severity : 0 }.max() ?? 0
      let letters = Array(vocabulary.bytes(of: id))
      guard severity >= DisguisedWords.leastSeverity, letters.allSatisfy(\.isLowercaseASCIILetter) else {
        continue
      }
      while byLength.count <= letters.count { byLength.append([]) }
      byLength[letters.count].append(Word(id: id, letters: letters, severity: severity))
    }
    for length in byLength.indices {
      byLength[length].sort { ($1.severity, $0.letters) < ($0.severity, $1.letters) }
    }
  }

  /// The word that a pattern most likely hides, or `nil`: the most severe one that fits.
  func word(hiddenIn pattern: DisguisePattern) -> Int32? {
    guard pattern.letters.count < byLength.count else { return nil }
    return byLength[pattern.letters.count].first { word in
      (!pattern.isMostlyMasked || word.severity >= DisguisedWords.leastSeverityOfStars)
        && zip(word.letters, pattern.letters).allSatisfy { $1.contains($0) }
    }?.id
  }

  /// Whether a word is worth hiding.
  func contains(_ id: Int32, length: Int) -> Bool {
    length < byLength.count && byLength[length].contains { $0.id == id }
  }
}

extension UInt8 {
  fileprivate var isLowercaseASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}

private func < (left: (Double, [UInt8]), right: (Double, [UInt8])) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}
