import CommentModel

/// Folded words and their numbers. Look-up is one hash and, as a rule, one comparison.
struct Vocabulary: Sendable {
  /// The number of no word.
  static let unknown: Int32 = -1

  private(set) var slots: HashSlots
  /// What is known of each word: more and more, up to a `WordTable`.
  private(set) var facts: [WordTable.WordFacts] = []

  /// An empty vocabulary with room for some words, to which more may be added.
  init(capacity: Int = 0) {
    slots = HashSlots(capacity: capacity)
    facts.reserveCapacity(slots.capacity)
  }

  /// How many words there are; they are numbered from 0.
  var count: Int { facts.count }

  /// The number of a folded word, which is added where it is new.
  mutating func intern(_ key: WordKey) -> Int32 {
    let known = id(of: key)
    if known != Vocabulary.unknown { return known }
    if facts.count == slots.capacity { grow() }
    slots.insert(facts.count, key.hash)
    facts.append(WordTable.WordFacts(key: key))
    return Int32(facts.count - 1)
  }

  /// The number of a folded word, or `unknown`. O(1).
  @inline(__always)
  func id(of key: WordKey) -> Int32 {
    slots.number(key.hash) { facts[$0].key == key }
  }

  /// The folded word of a number.
  func key(of id: Int32) -> WordKey { facts[Int(id)].key }

  /// What is known of a word; nothing of the unknown one. O(1).
  @inline(__always)
  func traits(of id: Int32) -> WordTraits {
    let index = Int(UInt32(bitPattern: id))
    return index < facts.count ? facts[index].traits : []
  }

  /// Lets words have the traits that are found for them.
  mutating func setTraits(_ traits: (Int32) -> WordTraits) {
    for id in facts.indices { facts[id].traits = traits(Int32(id)) }
  }

  mutating func add(_ traits: WordTraits, to id: Int32) { facts[Int(id)].traits.formUnion(traits) }

  /// Notes the places behind words as first words of entries.
  mutating func setPlaces(sentiment: PhraseTrie, modifiers: PhraseTrie, toxicity: PhraseTrie) {
    for index in facts.indices {
      let word = Int32(index)
      facts[index].sentiment = sentiment.place(behind: word)
      facts[index].modifier = modifiers.place(behind: word)
      facts[index].toxicity = toxicity.place(behind: word)
    }
  }

  mutating func setClasses(_ classes: [GrammarClasses]) {
    for (word, classes) in classes.enumerated() { facts[word].classes = classes }
  }

  private mutating func grow() {
    slots = HashSlots(capacity: facts.count * 2)
    for (number, fact) in facts.enumerated() { slots.insert(number, fact.key.hash) }
  }
}

/// What a word can be the beginning of or is asked for; most words of a text are nothing of it.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// An entry by itself.
  static let sentiment = WordTraits(rawValue: 1 << 0)
  static let modifier = WordTraits(rawValue: 1 << 1)
  static let toxicity = WordTraits(rawValue: 1 << 2)
  /// The first word of longer entries.
  static let beginsSentiment = WordTraits(rawValue: 1 << 3)
  static let beginsModifier = WordTraits(rawValue: 1 << 4)
  static let beginsToxicity = WordTraits(rawValue: 1 << 5)
  static let beginsAnnouncement = WordTraits(rawValue: 1 << 6)
  /// A toxic word that people write in disguise.
  static let worthHiding = WordTraits(rawValue: 1 << 7)
  /// The last word of a name for a group of people.
  static let namesGroup = WordTraits(rawValue: 1 << 8)
  /// A word of those without which no template fits that finds something toxic.
  static let mayBeToxic = WordTraits(rawValue: 1 << 10)
  /// The same of those that change what is toxic.
  static let mayChange = WordTraits(rawValue: 1 << 11)
  /// The last word of what may stand for such a name: `they`.
  static let standsForGroup = WordTraits(rawValue: 1 << 9)

  /// One of both kinds.
  static let mayFitTemplate: WordTraits = [.mayBeToxic, .mayChange]
  /// The first word of longer entries of any kind.
  static let beginsPhrase: WordTraits = [.beginsSentiment, .beginsModifier, .beginsToxicity]
  /// An entry of any kind, or the first word of one.
  static let anyEntry: WordTraits = isEntry.union(beginsPhrase)
  /// An entry of any kind by itself.
  static let isEntry: WordTraits = [.sentiment, .modifier, .toxicity]
}
