/// Entries of one or more words, found from their first word on.
struct PhraseTable<Entry: Sendable>: Sendable {
  private(set) var trie: PhraseTrie
  /// By the number of their phrase.
  private(set) var entries: [Entry] = []

  /// A place between the words of a phrase.
  typealias Node = PhraseTrie.Node

  /// An empty table with room for some phrases and words, to which more may be added.
  init(capacity: Int = 0, words: Int = 0) {
    // More than half of them are single words.
    trie = PhraseTrie(capacity: capacity / 2, words: words)
    entries.reserveCapacity(capacity)
  }

  /// A table of phrases that are numbered already.
  init(_ trie: PhraseTrie, _ entries: [Entry]) {
    self.trie = trie
    self.entries = entries
  }

  /// Puts an entry under a phrase, unless one stands there, which it gives then. O(words).
  ///
  /// - Precondition: the phrase has a word.
  mutating func insert(_ entry: Entry, for phrase: [Int32]) -> Entry? {
    if let known = trie.insert(entries.count, for: phrase) { return entries[known] }
    entries.append(entry)
    return nil
  }

  /// The place behind a first word. O(1).
  @inline(__always)
  func start(with word: Int32) -> Node? { trie.start(with: word) }

  /// The place behind a first word of which it is known already. O(1).
  @inline(__always)
  func start(with word: Int32, _ place: PhraseTrie.Place) -> Node? {
    place.isNowhere ? nil : Node(number: UInt32(bitPattern: word), place: place)
  }

  /// The place behind one more word. O(1).
  @inline(__always)
  func step(from node: Node, with word: Int32) -> Node? { trie.step(from: node, with: word) }

  /// Whether a phrase may go on there. O(1).
  @inline(__always)
  func continues(_ node: Node) -> Bool { trie.continues(node) }

  /// The entry that ends there. O(1).
  @inline(__always)
  func entry(at node: Node) -> Entry? { trie.phrase(at: node).map { entries[$0] } }

  /// The entry that ends at a place behind a first word. O(1).
  @inline(__always)
  func entry(at place: PhraseTrie.Place) -> Entry? { place.phrase < 0 ? nil : entries[place.phrase] }
}
