/// Terms and their classes, found from their first word on.
struct ClassTable: Sendable {
  private(set) var trie = PhraseTrie()
  /// By the number of their term.
  private var classes: [ClassSet] = []
  /// The last words of the terms for groups of people: where none stands, there is nothing to look for.
  private(set) var anchors: [Int32] = []

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
    if let last = phrase.last, !one.isDisjoint(with: .anchors) { anchors.append(last) }
    return true
  }

  /// The classes of the term that ends at a place; none where none does. O(1).
  @inline(__always)
  func classes(at node: PhraseTrie.Node) -> ClassSet { trie.phrase(at: node).map { classes[$0] } ?? [] }
}
