import CommentModel
import CommentText

extension Lexicons {
  /// Whether a single word could be made toxic by a new line: no entry or disguise makes it so or says that it is not, it has
  /// no part in how sentences are read, and it names no group of people, which by itself must never score. O(1).
  ///
  /// - Parameter word: In whatever case.
  public func couldBecomeToxic(_ word: String) -> Bool {
    let key = WordKey(Folding.fold(word).span)
    let reading = reading(of: key)
    // Unknown words are read as misspellings of known ones.
    let id = reading.word
    if id == WordTable.unknown { return true }
    let traits = words.traits(of: id)
    let taken: WordTraits = [.toxicity, .modifier, .namesGroup, .standsForGroup, .beginsAnnouncement]
    if !traits.isDisjoint(with: taken) || words.classes(of: id) != [] { return false }
    let node = classes.trie.start(with: id)
    return node.map { classes.classes(at: $0).isEmpty } ?? true
  }
}
