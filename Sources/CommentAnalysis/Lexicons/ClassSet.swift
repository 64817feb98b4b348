import CommentModel

/// Classes of words, a bit each.
struct ClassSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The class of a number.
  init(number: Int) { rawValue = 1 << UInt128(number) }

  /// The numbers of the classes in it.
  var numbers: Numbers { Numbers(rest: rawValue) }

  struct Numbers: Sequence, IteratorProtocol {
    fileprivate var rest: UInt128

    mutating func next() -> Int? {
      if rest == 0 { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }

  /// How many classes there may be.
  static let most = 128

  // Classes that the matching of templates itself asks for, by their place in `ClassNames.reserved`. Computed, so that
  // they are constants in the code that asks for them.

  /// Words that may stand between any two parts of a template: `really`, `just`.
  static var filler: ClassSet { ClassSet(number: 0) }
  /// Words that turn what follows into its opposite.
  static var not: ClassSet { ClassSet(number: 1) }
  /// Phrases with such a word that turn nothing: `isn't it`.
  static var rhetorical: ClassSet { ClassSet(number: 2) }
  /// Words that stand for a group which the text names nearby: `they`.
  static var reference: ClassSet { ClassSet(number: 3) }
  /// Words for groups of people.
  static var group: ClassSet { ClassSet(number: 4) }
  /// Adjectives that make a group of people of any word for people: `gay`.
  static var groupAdjective: ClassSet { ClassSet(number: 5) }
  /// Phrases whose words mean something else than they do alone: `white house`.
  static var neutral: ClassSet { ClassSet(number: 6) }

  /// Those that it asks for in every sentence.
  static var ofMatching: ClassSet { [.filler, .not, .rhetorical, .reference] }

  /// What people write in disguise, so that hatred is not seen: groups, and what is wished them.
  static var worthHiding: ClassSet {
    ClassSet(rawValue: group.union(groupAdjective).rawValue | 0b1_1111 << 7)
  }

  /// Nouns that are slurs, and harmless words besides: `queer`.
  static var homonym: ClassSet { ClassSet(number: 12) }

  /// Words that so many sentences have that they tell little.
  static var common: ClassSet { ClassSet(number: 13) }

  /// Sides that people take, and offices that they hold: `leftists`, `politicians`.
  static var camp: ClassSet { ClassSet(number: 14) }

  /// What makes a text worth looking at.
  static var anchors: ClassSet { [.group, .groupAdjective, .homonym, .camp] }
}

/// The numbers of the classes that lexicon files name.
struct ClassNames: Sendable {
  private var keys = ClassNames.reserved.map { WordKey($0.utf8Span.span) }

  private static let reserved = [
    "filler", "not", "rhetorical", "reference", "group", "group_adjective", "neutral", "harm", "harmed",
    "vermin", "bad",
    "hate", "homonym", "common", "camp",
  ]

  /// The class of a name, which gets the next number where it is new; `nil` where there are too many.
  mutating func `class`(_ name: Range<Int>, _ bytes: Span<UInt8>) -> ClassSet? {
    var builder = WordKeyBuilder()
    for index in name { builder.append(bytes[index]) }
    let key = builder.key
    if let number = keys.firstIndex(of: key) { return ClassSet(number: number) }
    guard keys.count < ClassSet.most else { return nil }
    keys.append(key)
    return ClassSet(number: keys.count - 1)
  }
}
