import CommentModel

/// How a word of a text is read.
struct Reading: BitwiseCopyable {
  /// Its number in the vocabulary, or `WordTable.unknown`.
  var word: Int32
  /// What had to be undone for that.
  var disguises: DisguiseSet
  var traits: WordTraits
  /// Whether it is a guess or asks for one: `guess`, `joined`, `fragment`.
  var flags: Unit.Flags

  /// A word that means nothing.
  static let unknown = Reading(word: WordTable.unknown, disguises: [], traits: [], flags: [])

  /// A word as it stands.
  init(_ word: Int32, _ words: WordTable) {
    self.init(word: word, disguises: [], traits: words.traits(of: word), flags: [])
  }

  /// What an unknown word is a misspelling of.
  init(_ word: Int32, _ words: WordTable, _ disguise: Disguise) {
    self.init(
      word: word, disguises: DisguiseSet(disguise), traits: words.traits(of: word), flags: .guess)
  }

  /// An unknown word that may be more than one, or less.
  init(_ flag: Unit.Flags) {
    self.init(word: WordTable.unknown, disguises: [], traits: [], flags: flag.union(.guess))
  }

  private init(word: Int32, disguises: DisguiseSet, traits: WordTraits, flags: Unit.Flags) {
    self.word = word
    self.disguises = disguises
    self.traits = traits
    self.flags = flags
  }
}
