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

  /// A word as it stands.
  init(_ word: Int32, _ traits: WordTraits) {
    self.word = word
    self.traits = traits
    disguises = []
    flags = []
  }

  /// What an unknown word is a misspelling of.
  init(_ word: Int32, _ traits: WordTraits, _ disguise: Disguise) {
    self.init(word, traits)
    disguises = DisguiseSet(disguise)
    flags = .guess
  }

  /// An unknown word that may be more than one, or less.
  init(_ flag: Unit.Flags) {
    self.init(WordTable.unknown, [])
    flags = flag.union(.guess)
  }
}
