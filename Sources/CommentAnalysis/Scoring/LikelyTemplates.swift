/// The templates that a sentence may fit, by the words that they stand under and by what their parts need. On buffers that
/// are used again.
///
/// Most sentences fit none, which is told here without a search.
struct LikelyTemplates: ~Copyable {
  private let table: TemplateTable
  private let width: Int
  /// A bit for each template; while the words of a sentence are looked at, two.
  private var bits = ReusedBuffer<UInt64>()
  /// The templates that find something toxic, a bit each.
  private let toxic: [UInt64]
  /// Whether something else is toxic in the sentence: else what changes that does nothing.
  private var hasToxicity = false
  /// The classes that the templates which do more than make classes ask for.
  private(set) var wanted: ClassSet = []

  init(_ lexicons: Lexicons) {
    table = lexicons.templates
    toxic = table.bits(areToxic: true)
    width = lexicons.postings.width
    bits.append(repeating: 0, count: 2 * width)
  }

  /// Begins a new sentence.
  ///
  /// - Parameter hasToxicity: whether a toxicity entry begins in it.
  mutating func begin(hasToxicity: Bool) {
    self.hasToxicity = hasToxicity
  }

  /// Takes the templates that the words of a sentence let it fit; `false` where it fits none that does more than make
  /// classes. O(n).
  ///
  /// - Parameters:
  ///   - sentence: its units, not all of which may be looked at.
  ///   - unwanted: classes that words are not of in it.
  mutating func read(
    _ sentence: Range<Int>, _ units: borrowing Units, without unwanted: ClassSet, _ postings: TemplatePostings
  ) -> Bool {
    for place in bits.indices { bits[place] = postings.always[place] }
    var classes: ClassSet = []
    var words: UInt64 = 0
    for index in sentence where units[index].word >= 0 {
      let word = units[index].word
      postings.insertTemplates(of: word, into: &bits)
      classes.formUnion(postings.classes(of: word))
      words |= 1 << UInt64(word & 63)
    }
    for place in 0..<width { bits[place] &= bits[width + place] }
    return keep(possible: classes.subtracting(unwanted), words)
  }

  /// Keeps those that a sentence with some classes and words may fit, or may where templates make classes; `false` where
  /// none is left that does more than make classes.
  mutating func keep(possible classes: ClassSet, _ words: UInt64) -> Bool {
    var possible = classes
    var number = next(from: 0)
    while number < table.classed {
      if table.mayFit(number, possible, words), case .classed(let some) = table.templates[number].result {
        possible.formUnion(some)
      }
      number = next(from: number + 1)
    }
    return keep(possible, words)
  }

  /// Keeps those that do more than make classes and that a sentence with some classes and words may fit; `false` where none
  /// is left.
  mutating func keep(_ classes: ClassSet, _ words: UInt64) -> Bool {
    var (kept, keptToxic): (UInt64, UInt64) = (0, 0)
    wanted = []
    for place in table.classed / 64..<width {
      // What makes classes comes first, and stays.
      let others: UInt64 = place == table.classed / 64 ? .max << UInt64(table.classed % 64) : .max
      var rest = bits[place] & others
      while rest != 0 {
        let bit = rest & ~(rest &- 1)
        rest ^= bit
        let number = place * 64 + bit.trailingZeroBitCount
        if table.mayFit(number, classes, words) {
          kept |= bit
          keptToxic |= bit & toxic[place]
          wanted.formUnion(table.templates[number].asked)
        } else {
          bits[place] ^= bit
        }
      }
    }
    return keptToxic != 0 || hasToxicity && kept != 0
  }

  /// The first one from a number on; behind all of them where there is none.
  @inline(__always)
  func next(from first: Int) -> Int {
    var place = first / 64
    guard place < width else { return width * 64 }
    var rest = bits[place] & .max << UInt64(first % 64)
    while rest == 0 {
      place += 1
      if place == width { break }
      rest = bits[place]
    }
    return place * 64 + (rest == 0 ? 0 : rest.trailingZeroBitCount)
  }
}
