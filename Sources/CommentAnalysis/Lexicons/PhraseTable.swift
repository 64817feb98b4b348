/// Entries of one or more words, found from their first word on: a trie over word numbers.
struct PhraseTable<Entry: Sendable>: Sendable {
  private(set) var entries: [Entry] = []
  /// The node of a phrase's first word, by word number; −1 where no phrase begins with it.
  private var roots: [Int32] = []
  private var children: [Edge: Int32] = [:]
  private var entryOfNode: [Int32] = []
  private var continues: [Bool] = []

  private struct Edge: Hashable {
    var node: Int32
    var word: Int32
  }

  /// A place between the words of a phrase.
  struct Node {
    fileprivate var index: Int32
  }

  /// Puts an entry under a phrase, replacing what stands there.
  ///
  /// - Precondition: the phrase has a word.
  mutating func insert(_ entry: Entry, for phrase: [Int32]) {
    var node = root(of: phrase[0])
    for word in phrase.dropFirst() {
      let edge = Edge(node: node, word: word)
      continues[Int(node)] = true
      if let next = children[edge] {
        node = next
      } else {
        let next = newNode()
        children[edge] = next
        node = next
      }
    }
    if entryOfNode[Int(node)] >= 0 {
      entries[Int(entryOfNode[Int(node)])] = entry
    } else {
      entries.append(entry)
      entryOfNode[Int(node)] = Int32(entries.count - 1)
    }
  }

  /// The entry of exactly that phrase.
  func entry(for phrase: [Int32]) -> Entry? {
    guard let first = phrase.first, var node = start(with: first) else { return nil }
    for word in phrase.dropFirst() {
      guard let next = step(from: node, with: word) else { return nil }
      node = next
    }
    return entry(at: node)
  }

  /// The place behind a first word. O(1).
  func start(with word: Int32) -> Node? {
    guard word >= 0, Int(word) < roots.count, roots[Int(word)] >= 0 else { return nil }
    return Node(index: roots[Int(word)])
  }

  /// The place behind one more word. O(1).
  func step(from node: Node, with word: Int32) -> Node? {
    guard word >= 0, continues[Int(node.index)] else { return nil }
    return children[Edge(node: node.index, word: word)].map(Node.init)
  }

  /// The entry that ends at a place.
  func entry(at node: Node) -> Entry? {
    let entry = entryOfNode[Int(node.index)]
    return entry >= 0 ? entries[Int(entry)] : nil
  }

  private mutating func root(of word: Int32) -> Int32 {
    if Int(word) >= roots.count {
      roots.append(contentsOf: repeatElement(-1, count: Int(word) + 1 - roots.count))
    }
    if roots[Int(word)] < 0 { roots[Int(word)] = newNode() }
    return roots[Int(word)]
  }

  private mutating func newNode() -> Int32 {
    entryOfNode.append(-1)
    continues.append(false)
    return Int32(entryOfNode.count - 1)
  }
}
