import CommentModel

/// The words of one sentence with their classes, without the signs between them. On buffers that are used again.
struct SentenceCells: ~Copyable {
  private var cells = ReusedBuffer<Cell>()
  private var spans = ReusedBuffer<Span>()
  /// All classes that stand in it.
  private(set) var classes: ClassSet = []
  /// The bits, by the last six of their numbers, of its words.
  private(set) var words: UInt64 = 0

  /// One word.
  struct Cell {
    /// Of the word alone.
    var own: ClassSet
    /// The same, and those of the phrases that begin with it.
    var all: ClassSet
    var word: Int32
    var unit: Int32
    /// The first of the phrases that begin with it; −1 where there is none.
    var spans: Int32 = -1
    /// Whether a comma or the like stands before it.
    var followsBarrier: Bool
  }

  /// A phrase that is of a class.
  struct Span {
    var classes: ClassSet
    var end: Int32
    /// The next one that begins with the same word.
    var next: Int32
  }

  /// How many words of a sentence are looked at.
  static let most = 400

  var count: Int { cells.count }

  @inline(__always)
  subscript(place: Int) -> Cell { cells[place] }

  @inline(__always)
  func span(_ number: Int32) -> Span { spans[Int(number)] }

  /// Whether a word may be what a part of a template needs. O(1).
  @inline(__always)
  func mayMeet(_ need: TemplateNeed, at place: Int) -> Bool {
    need.mayBeMet(by: cells[place].all, 1 << UInt64(cells[place].word & 63))
  }

  /// Replaces what is known by the words of a sentence.
  ///
  /// - Parameter sentence: its units, not all of which may be looked at.
  mutating func read(_ sentence: Range<Int>, _ units: borrowing Units, _ table: ClassTable) {
    cells.removeAll()
    spans.removeAll()
    classes = []
    words = 0
    var followsBarrier = false
    for index in sentence where cells.count < SentenceCells.most {
      let unit = units[index]
      if unit.kind == .punctuation {
        if unit.isBarrier, !units.isQuotationMark(index) { followsBarrier = true }
        continue
      }
      if unit.word >= 0 { words |= 1 << UInt64(unit.word & 63) }
      cells.append(
        Cell(own: [], all: [], word: unit.word, unit: Int32(index), followsBarrier: followsBarrier))
      followsBarrier = false
    }
    var place = 0
    while place < cells.count { place = findTerms(at: place, table) }
  }

  /// Lets a word or phrase be of a class too; `false` where it is so already.
  mutating func insert(_ some: ClassSet, for phrase: Range<Int>) {
    let start = phrase.lowerBound
    if phrase.count == 1 {
      cells[start].own.formUnion(some)
    } else {
      var number = cells[start].spans
      while number >= 0 {
        if Int(spans[Int(number)].end) == phrase.upperBound {
          spans[Int(number)].classes.formUnion(some)
          break
        }
        number = spans[Int(number)].next
      }
      if number < 0 {
        spans.append(Span(classes: some, end: Int32(phrase.upperBound), next: cells[start].spans))
        cells[start].spans = Int32(spans.count - 1)
      }
    }
    cells[start].all.formUnion(some)
    classes.formUnion(some)
  }

  /// Takes a class away from all words and phrases.
  mutating func remove(_ some: ClassSet) {
    for place in 0..<cells.count {
      cells[place].own.subtract(some)
      cells[place].all.subtract(some)
    }
    for number in spans.indices { spans[number].classes.subtract(some) }
    classes.subtract(some)
  }

  /// Finds the terms that begin at a place, and returns where to go on.
  private mutating func findTerms(at start: Int, _ table: ClassTable) -> Int {
    guard cells[start].word >= 0, var node = table.trie.start(with: cells[start].word) else {
      return start + 1
    }
    var hidden = start
    var place = start + 1
    while true {
      let found = table.classes(at: node)
      if found.contains(.neutral) { hidden = place }
      if !found.isEmpty { insert(found, for: start..<place) }
      guard place < cells.count, !cells[place].followsBarrier,
        let next = table.trie.step(from: node, with: cells[place].word)
      else { break }
      node = next
      place += 1
    }
    if hidden > start {
      cells[start].own = []
      cells[start].all = []
      cells[start].spans = -1
      return hidden
    }
    return start + 1
  }
}
