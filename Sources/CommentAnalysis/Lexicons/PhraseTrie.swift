/// Phrases and their numbers, found from their first word on: a trie over word numbers.
struct PhraseTrie: Sendable {
  /// What is known of the places behind first words, by word number.
  private var roots: [Place] = []
  /// The places behind other words.
  private var branches: [Branch] = []
  /// Finds branches by the node before them and their word.
  private var slots: HashSlots

  /// A place between the words of a phrase.
  struct Node: Sendable {
    /// The number of the first word, or 2³¹ + that of the branch.
    var number: UInt32
    var place: Place
  }

  /// What is known of a place: the number of the phrase that ends there, and whether phrases go on.
  struct Place: Sendable {
    private var bits: UInt32 = 0

    var isNowhere: Bool { bits == 0 }
    var continues: Bool { bits & 1 != 0 }
    /// −1 where no phrase ends.
    var phrase: Int { Int(bits >> 1) - 1 }

    mutating func goOn() { bits |= 1 }

    /// Lets a phrase end there, or gives the one that does.
    @inline(__always)
    mutating func end(with phrase: Int) -> Int? {
      if self.phrase >= 0 { return self.phrase }
      bits |= UInt32(phrase + 1) << 1
      return nil
    }
  }

  private struct Branch: Sendable {
    var node: UInt32
    var word: Int32
    var place = Place()
  }

  /// An empty trie with room for some words behind first ones and for first words of some numbers, to which more may be
  /// added.
  init(capacity: Int = 0, words: Int = 0) {
    slots = HashSlots(capacity: capacity)
    branches.reserveCapacity(slots.capacity)
    roots.reserveCapacity(words)
  }

  /// The place behind a first word. O(1).
  @inline(__always)
  func start(with word: Int32) -> Node? {
    let number = UInt32(bitPattern: word)
    guard Int(number) < roots.count else { return nil }
    let place = roots[Int(number)]
    return place.isNowhere ? nil : Node(number: number, place: place)
  }

  /// The place behind one more word. O(1).
  @inline(__always)
  func step(from node: Node, with word: Int32) -> Node? {
    guard node.place.continues, word >= 0 else { return nil }
    let branch = branch(from: node.number, with: word)
    guard branch >= 0 else { return nil }
    return Node(number: PhraseTrie.number(of: Int(branch)), place: branches[Int(branch)].place)
  }

  /// Whether a phrase may go on there. O(1).
  @inline(__always)
  func continues(_ node: Node) -> Bool { node.place.continues }

  /// The number of the phrase that ends there. O(1).
  @inline(__always)
  func phrase(at node: Node) -> Int? {
    let phrase = node.place.phrase
    return phrase < 0 ? nil : phrase
  }

  @inline(__always)
  private func branch(from node: UInt32, with word: Int32) -> Int32 {
    slots.number(PhraseTrie.hash(node, word)) { branches[$0].node == node && branches[$0].word == word }
  }

  private static func number(of branch: Int) -> UInt32 { UInt32(truncatingIfNeeded: branch) | 1 << 31 }

  private static func hash(_ node: UInt32, _ word: Int32) -> UInt64 {
    HashSlots.mix(UInt64(node) << 32 | UInt64(UInt32(bitPattern: word)), 0)
  }
}

extension PhraseTrie {
  /// The place behind a first word.
  func place(behind word: Int32) -> Place {
    Int(word) < roots.count ? roots[Int(word)] : Place()
  }

  /// Whether a word is a phrase by itself and whether longer ones begin with it. O(1).
  func traits(of word: Int32, entry: WordTraits, beginning: WordTraits) -> WordTraits {
    guard let node = start(with: word) else { return [] }
    return (phrase(at: node) == nil ? [] : entry).union(continues(node) ? beginning : [])
  }

  /// Gives the first two words of all phrases that have two or more. O(n).
  func forEachPair(_ body: (_ first: Int32, _ second: Int32) -> Void) {
    for branch in branches where branch.node < 1 << 31 { body(Int32(bitPattern: branch.node), branch.word) }
  }

  /// Adds a phrase under a number, unless it is there: then gives the number that it has. O(words).
  ///
  /// - Precondition: the phrase has a word.
  mutating func insert(_ number: Int, for phrase: [Int32]) -> Int? {
    let first = Int(phrase[0])
    if first >= roots.count {
      // No more than is needed for a while: the system clears each page that is written to.
      let count = max(first + 1, roots.count + roots.count / 8)
      roots.append(contentsOf: repeatElement(Place(), count: count - roots.count))
    }
    if phrase.count == 1 { return roots[first].end(with: number) }
    roots[first].goOn()
    var branch = addedBranch(from: UInt32(first), with: phrase[1])
    for index in 2..<phrase.count {
      branches[branch].place.goOn()
      branch = addedBranch(from: PhraseTrie.number(of: branch), with: phrase[index])
    }
    return branches[branch].place.end(with: number)
  }

  private mutating func addedBranch(from node: UInt32, with word: Int32) -> Int {
    let known = branch(from: node, with: word)
    if known >= 0 { return Int(known) }
    if branches.count == slots.capacity { grow() }
    slots.insert(branches.count, PhraseTrie.hash(node, word))
    branches.append(Branch(node: node, word: word))
    return branches.count - 1
  }

  private mutating func grow() {
    slots = HashSlots(capacity: branches.count * 2)
    for (number, branch) in branches.enumerated() {
      slots.insert(number, PhraseTrie.hash(branch.node, branch.word))
    }
  }
}
