/// Terms and their classes, found from their first word on.
struct ClassTable: Sendable {
  private(set) var trie = PhraseTrie()
  /// By the number of their term.
  private var classes: [ClassSet] = []
  /// The last words of the terms for groups of people: where none stands, there is nothing to look for.
  private(set) var anchors: [Int32] = []
  /// The last words of what stands for such a term.
  private(set) var references: [Int32] = []
  /// Of each term the rarer one of its first and its last word, and its class.
  private(set) var keys: [(some: ClassSet, word: Int32)] = []

  /// Lets a term be of a class besides those that it is of; `false` where it is of that class already. O(words).
  ///
  /// - Precondition: the term has a word.
  mutating func insert(_ one: ClassSet, for phrase: [Int32]) -> Bool {
    if let known = trie.insert(classes.count, for: phrase) {
      if classes[known].isSuperset(of: one) { return false }
      classes[known].formUnion(one)
    } else {
      classes.append(one)
    }
    let first = phrase[0]
    keys.append((one, phrase.last.map { isCommon($0) ? first : $0 } ?? first))
    if let last = phrase.last, !one.isDisjoint(with: .anchors) { anchors.append(last) }
    if let last = phrase.last, one.contains(.reference) { references.append(last) }
    return true
  }

  /// Lets words with `'s` that are terms of something else (`woman's`) be of their owner's classes. O(words).
  mutating func addPossessives(of vocabulary: Vocabulary) {
    for word in 0..<Int32(vocabulary.count) {
      guard let owner = vocabulary.key(of: word).withoutPossessive,
        let node = trie.start(with: vocabulary.id(of: owner))
      else { continue }
      let classes = classes(at: node)
      if !classes.isEmpty { _ = insert(classes, for: [word]) }
    }
  }

  /// Whether a word is in so many sentences that it tells little. O(1).
  func isCommon(_ word: Int32) -> Bool {
    trie.start(with: word).map { classes(at: $0).contains(.common) } ?? false
  }

  /// Whether a word is a name for a group of people. O(1).
  func namesGroup(_ word: Int32) -> Bool {
    word >= 0 && trie.start(with: word).map { classes(at: $0).contains(.group) } ?? false
  }

  /// The classes of the term that ends at a place; none where none does. O(1).
  @inline(__always)
  func classes(at node: PhraseTrie.Node) -> ClassSet { trie.phrase(at: node).map { classes[$0] } ?? [] }
}
