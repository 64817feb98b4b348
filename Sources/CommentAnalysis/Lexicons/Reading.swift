/// How a word of a text is read.
struct Reading: BitwiseCopyable {
  /// Its number in the vocabulary, or `WordTable.unknown`.
  var word: Int32
  var traits: WordTraits
  /// What had to be undone for that.
  var disguises: DisguiseSet
  /// `joined` and `fragment`, or nothing.
  var flags: Unit.Flags

  /// A word as it stands.
  init(_ word: Int32, _ traits: WordTraits) {
    self.word = word
    self.traits = traits
    disguises = []
    flags = []
  }

  /// A word as it stands that is a guess or asks for one.
  var isGuess: Bool { !disguises.isEmpty || !flags.isEmpty }
}
