import CommentModel

/// The words of the lexicons with all that is known of each, ready for look-up.
///
/// What is known of a word lies in one stretch of 32 bytes, so that a word which is looked up in a text costs one line
/// of the processor's caches, and an unknown one that of its slot.
struct WordTable: Sendable {
  /// The number of no word.
  static let unknown = Vocabulary.unknown

  private let slots: HashSlots
  private let facts: [WordFacts]
  let weights: WeightTable

  /// What is known of a word.
  struct WordFacts: Sendable {
    var key: WordKey
    /// The places behind it as the first word of an entry.
    var sentiment = PhraseTrie.Place()
    var modifier = PhraseTrie.Place()
    var toxicity = PhraseTrie.Place()
    var classes: GrammarClasses = []
    var traits: WordTraits = []
  }

  init(
    _ vocabulary: consuming Vocabulary, sentiment: PhraseTrie, modifiers: PhraseTrie, toxicity: PhraseTrie,
    classes: [GrammarClasses], weights: WeightTable
  ) {
    self.weights = weights
    vocabulary.setPlaces(sentiment: sentiment, modifiers: modifiers, toxicity: toxicity)
    vocabulary.setClasses(classes)
    slots = vocabulary.slots
    facts = vocabulary.facts
  }

  /// How many words there are; they are numbered from 0.
  var count: Int { facts.count }

  /// The number of a folded word, or `unknown`. O(1).
  @inline(__always)
  func id(of key: WordKey) -> Int32 {
    slots.number(key.hash) { facts[$0].key == key }
  }

  /// What a word can be the beginning of; nothing for the unknown one. O(1).
  @inline(__always)
  func traits(of word: Int32) -> WordTraits { word < 0 ? [] : facts[Int(word)].traits }

  /// The classes of a word; none for the unknown one. O(1).
  @inline(__always)
  func classes(of word: Int32) -> GrammarClasses { word < 0 ? [] : facts[Int(word)].classes }

  /// All that is known of a word.
  ///
  /// - Precondition: it is not the unknown one.
  @inline(__always)
  subscript(word: Int32) -> WordFacts { facts[Int(word)] }
}
