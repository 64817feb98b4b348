/// The templates that a sentence may fit, by its words: each stands under words without one of which no sentence fits it,
/// and, in a second set, under others of that kind.
///
/// Many words stand for the same templates, or for terms of the same classes; these sets are kept once.
struct TemplatePostings: Sendable {
  /// How many numbers of 64 bits a set of templates has.
  let width: Int
  /// The two sets, one behind the other, that a sentence of any words has: of templates that need less than two words.
  let always: [UInt64]
  /// By word number.
  private var words: [Word]
  /// Two sets behind the other two, a bit for each template. The first ones are empty.
  private var templates: [UInt64]
  /// The first one is empty.
  private var classes: [ClassSet] = [[]]

  /// What stands under a word.
  private struct Word: Sendable {
    /// The number of its set of templates.
    var templates: UInt16 = 0
    /// The number of its set of classes.
    var classes: UInt16 = 0
  }

  /// Makes the sets of all words.
  ///
  /// - Parameters:
  ///   - classesOfWords: by word.
  ///   - always: as the property.
  ///   - besides: the templates that stand under a word whatever it is of.
  ///   - templatesOfClasses: those that stand under words of some classes.
  init(
    _ classesOfWords: [ClassSet], always: [UInt64], besides templatesOfWords: [Int32: [UInt64]],
    _ templatesOfClasses: (ClassSet) -> [UInt64]
  ) {
    self.always = always
    width = always.count / 2
    words = [Word](repeating: Word(), count: classesOfWords.count)
    templates = [UInt64](repeating: 0, count: always.count)
    var known: [ClassSet: Word] = [[]: Word()]
    for (word, some) in classesOfWords.enumerated() where !some.isEmpty {
      let sets = known[some] ?? Word(templates: append(templatesOfClasses(some)), classes: append(some))
      known[some] = sets
      words[word] = sets
    }
    for (word, set) in templatesOfWords.sorted(by: { $0.key < $1.key }) {
      let start = Int(words[Int(word)].templates) * always.count
      words[Int(word)].templates = append(always.indices.map { set[$0] | templates[start + $0] })
    }
  }

  private mutating func append(_ set: [UInt64]) -> UInt16 {
    // Classes without a single template.
    if width == 0 { return 0 }
    templates.append(contentsOf: set)
    return always.isEmpty ? 0 : UInt16(templates.count / always.count - 1)
  }

  private mutating func append(_ set: ClassSet) -> UInt16 {
    classes.append(set)
    return UInt16(classes.count - 1)
  }

  /// The words under which some templates, a bit each, stand by their rarest part. O(words + sets × width).
  func words(among some: [UInt64]) -> [Int32] {
    if always.isEmpty { return [] }
    let isWanted = stride(from: 0, to: templates.count, by: always.count).map { start in
      some.indices.contains { templates[start + $0] & some[$0] != 0 }
    }
    return words.indices.lazy.filter { isWanted[Int(words[$0].templates)] }.map { Int32($0) }
  }

  /// The classes of the terms that have a word as that without which they do not stand in a sentence. O(1).
  @inline(__always)
  func classes(of word: Int32) -> ClassSet { classes[Int(words[Int(word)].classes)] }

  /// Adds the templates that stand under a word to those in a buffer. O(width).
  @inline(__always)
  func insertTemplates(of word: Int32, into found: inout ReusedBuffer<UInt64>) {
    let set = words[Int(word)].templates
    if set == 0 { return }
    let start = Int(set) * always.count
    found.formUnion(templates.span.extracting(start..<start + always.count))
  }
}
