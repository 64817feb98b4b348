import CommentModel

extension HideableWord {
  /// Shorter words of classes would be seen where they are not.
  private static let leastLetters = 4

  /// The single words of the classes that templates find hatred by, in no order. O(words).
  static func all(in vocabulary: Vocabulary, _ classes: ClassTable) -> [HideableWord] {
    (0..<Int32(vocabulary.count)).compactMap { word in
      guard let node = classes.trie.start(with: word),
        !classes.classes(at: node).isDisjoint(with: .worthHiding),
        let letters = vocabulary.key(of: word).spelling, letters.count >= leastLetters,
        letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      else { return nil }
      return HideableWord(id: word, letters: letters, profanity: 0, severity: leastSeverity)
    }
  }

  /// Takes words that are hideable for one reason and for another one; of those that are both, the first.
  static func union(_ some: [HideableWord], _ others: [HideableWord]) -> [HideableWord] {
    let known = Set(some.map(\.id))
    return some + others.filter { !known.contains($0.id) }
  }
}
