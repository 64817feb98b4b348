import CommentModel
import CommentText

/// The single toxic words that are worth hiding, by their length, to be compared with what a disguise could
/// mean.
struct DisguisedWords: Sendable {
  private struct Word: Sendable {
    var id: Int32
    var letters: [UInt8]
    var profanity: Double
    var severity: Double
  }

  private var byLength: [[Word]] = []
  /// Milder words are not hidden, and would be seen where they are not.
  private static let leastSeverity = 0.3
  /// What a word must reach whose end is hidden, because stars behind a word may mean a footnote.
  private static let leastSeverityOfBeginnings = 0.6
  /// What a swear word must reach of which one letter is left, because it could be so many words.
  private static let leastProfanityOfInitials = 0.8

  init(_ toxicity: PhraseTable<[ToxicityEntry]>, _ vocabulary: Vocabulary) {
    for id in 0..<Int32(vocabulary.count) {
      guard let node = toxicity.start(with: id), let entries = toxicity.entry(at: node) else { continue }
      let free = entries.filter { $0.needs == .nobody }
      let severity = free.map(\.severity).max() ?? 0
      let profanity = free.filter { $0.category == .profanity }.map(\.severity).max() ?? 0
      let letters = Array(vocabulary.bytes(of: id))
      guard severity >= DisguisedWords.leastSeverity, letters.allSatisfy(\.isLowercaseASCIILetter) else {
        continue
      }
      while byLength.count <= letters.count { byLength.append([]) }
      byLength[letters.count].append(
        Word(id: id, letters: letters, profanity: profanity, severity: severity))
    }
    for length in byLength.indices { byLength[length].sort(by: DisguisedWords.isLikelier) }
  }

  /// Swear words first, for they are what people hide; then the more severe.
  private static func isLikelier(_ left: Word, _ right: Word) -> Bool {
    if left.profanity != right.profanity { return left.profanity > right.profanity }
    if left.severity != right.severity { return left.severity > right.severity }
    return left.letters.lexicographicallyPrecedes(right.letters)
  }

  /// The word that a pattern most likely hides, or `nil`.
  func word(hiddenIn pattern: DisguisePattern) -> Int32? {
    guard pattern.letters.count < byLength.count else { return nil }
    return byLength[pattern.letters.count].first { word in
      if pattern.isMostlyMasked, word.profanity < DisguisedWords.leastProfanityOfInitials { return false }
      if pattern.endsWithMasks, word.severity < DisguisedWords.leastSeverityOfBeginnings { return false }
      return zip(word.letters, pattern.letters).allSatisfy { $1.contains($0) }
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
