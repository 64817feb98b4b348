import CommentModel

/// How a word of a text is read: all that is known of it wherever it stands.
///
/// Two numbers with fields of bits: they are copied for every word of a text, and seven fields would be copied one by one.
struct Reading: BitwiseCopyable {
  /// From the lowest bit on `word`, `traits`, `classes`.
  private var facts: UInt64
  /// From the lowest bit on `weights`, `disguises`, `flags`.
  private var rest: UInt64

  /// A word that means nothing.
  static let unknown = Reading([])

  /// A word as it stands, or one that the lexicons don't know.
  init(_ word: Int32, _ words: WordTable) {
    facts =
      UInt64(UInt32(bitPattern: word)) | UInt64(words.traits(of: word).rawValue) << 32
      | UInt64(words.classes(of: word).rawValue) << 48
    rest = UInt64(words.weights[word].bits)
  }

  /// What an unknown word is a misspelling of.
  init(_ word: Int32, _ words: WordTable, _ disguise: Disguise) {
    self.init(word, words)
    disguises = DisguiseSet(disguise)
    flags = .guess
  }

  /// An unknown word that may be more than one, or less.
  init(_ flag: Unit.Flags) {
    facts = UInt64(UInt32(bitPattern: WordTable.unknown))
    rest = 0
    flags = flag.isEmpty ? [] : flag.union(.guess)
  }

  /// Its number in the vocabulary, or `WordTable.unknown`.
  @inline(__always)
  var word: Int32 { Int32(truncatingIfNeeded: facts) }

  /// What it can be the beginning of.
  @inline(__always)
  var traits: WordTraits { WordTraits(rawValue: UInt16(truncatingIfNeeded: facts &>> 32)) }

  /// What it is to rules.
  @inline(__always)
  var classes: GrammarClasses { GrammarClasses(rawValue: UInt16(truncatingIfNeeded: facts &>> 48)) }

  /// What it counts by itself.
  @inline(__always)
  var weights: WordWeights { WordWeights(bits: UInt16(truncatingIfNeeded: rest)) }

  /// What had to be undone for that.
  var disguises: DisguiseSet {
    @inline(__always) get { DisguiseSet(rawValue: UInt16(truncatingIfNeeded: rest &>> 16)) }
    @inline(__always) set { rest = rest & ~(0xFFFF << 16) | UInt64(newValue.rawValue) << 16 }
  }

  /// Of a word by itself whether it is a guess or asks for one: `guess`, `joined`, `fragment`.
  var flags: Unit.Flags {
    @inline(__always) get { Unit.Flags(rawValue: UInt8(truncatingIfNeeded: rest &>> 32)) }
    @inline(__always) set { rest = rest & ~(0xFF << 32) | UInt64(newValue.rawValue) << 32 }
  }

  /// Whether it is a word of the lexicons as it stands.
  @inline(__always)
  var isPlain: Bool { word >= 0 && rest &>> 32 == 0 }
}
