import CommentModel
import CommentText

/// The units of a text.
typealias Units = ReusedBuffer<Unit>

/// What the scorers look at: a token, or several that are one word in disguise.
struct Unit {
  /// Where it begins: a UTF-8 byte offset in the original text.
  var start: UInt32
  /// Where it ends.
  var end: UInt32
  /// Sentences are numbered from 0; a line break ends one too.
  var sentence: Int32
  var kind: TokenKind
  var passage: PassageKind
  private var reading: Reading

  /// A token that is read in some way.
  @inline(__always)
  init(
    _ kind: TokenKind, from start: UInt32, to end: UInt32, as reading: Reading, in sentence: Int32,
    of passage: PassageKind
  ) {
    self.start = start
    self.end = end
    self.sentence = sentence
    self.kind = kind
    self.passage = passage
    self.reading = reading
  }

  /// Its number in the vocabulary, or `WordTable.unknown`.
  var word: Int32 { reading.word }
  var flags: Flags {
    @inline(__always) get { reading.flags }
    @inline(__always) set { reading.flags = newValue }
  }
  var disguises: DisguiseSet {
    @inline(__always) get { reading.disguises }
    @inline(__always) set { reading.disguises = newValue }
  }
  /// What its word can be the beginning of.
  var traits: WordTraits { reading.traits }
  /// What its word counts by itself.
  var weights: WordWeights { reading.weights }
  /// What its word is to rules.
  var classes: GrammarClasses { reading.classes }

  /// Where it stands: UTF-8 byte offsets in the original text.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// Lets it be a word of the lexicons as it stands, or none that they know; its flags stay.
  mutating func read(as word: Int32, _ lexicons: Lexicons) {
    let flags = flags
    reading = Reading(word, lexicons.words)
    self.flags = flags
  }

  /// Lets it be a word of the lexicons together with the units up to another one: it is in capitals if all letters are.
  mutating func join(through last: Unit, as word: Int32, _ text: Span<UInt8>, _ lexicons: Lexicons) {
    end = last.end
    read(as: word, lexicons)
    disguises = DisguiseSet(.spacing)
    flags.remove(.capitals)
    if text.isCapitals(range) { flags.insert(.capitals) }
  }

  struct Flags: OptionSet {
    let rawValue: UInt8

    /// Written in capitals.
    static let capitals = Flags(rawValue: 1)
    /// Punctuation that a phrase or the reach of a negation doesn't cross.
    static let barrier = Flags(rawValue: 2)
    /// It stands between quotation marks.
    static let inQuotationMarks = Flags(rawValue: 4)
    /// Punctuation that may have `!` or `?`.
    static let emphatic = Flags(rawValue: 8)
    /// An unknown word that a severe one begins or ends with.
    static let fragment = Flags(rawValue: 16)
    /// An unknown word that is several.
    static let joined = Flags(rawValue: 32)
    /// One of these, or a misspelt word.
    static let guess = Flags(rawValue: 64)
  }

  var isBarrier: Bool { flags.contains(.barrier) }
  var isCapitals: Bool { flags.contains(.capitals) }
  var isInQuotationMarks: Bool { flags.contains(.inQuotationMarks) }
}

/// The ways in which one word is hidden.
struct DisguiseSet: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ disguise: Disguise) {
    rawValue =
      switch disguise {
      case .substitution: 1
      case .masking: 2
      case .repetition: 4
      case .spacing: 8
      case .lookalike: 16
      case .invisible: 32
      case .accent: 64
      case .transposition: 128
      case .omission: 256
      case .joining: 512
      case .padding: 1024
      }
  }

  /// What has to be undone to read a pattern.
  init(_ pattern: DisguisePattern) {
    self = []
    if pattern.hasSubstitutes { insert(DisguiseSet(.substitution)) }
    if pattern.hasMasks { insert(DisguiseSet(.masking)) }
    if pattern.hasLookalikes { insert(DisguiseSet(.lookalike)) }
    if pattern.hasInvisible { insert(DisguiseSet(.invisible)) }
    if pattern.hasAccents { insert(DisguiseSet(.accent)) }
  }

  /// In the order of `Disguise`.
  var disguises: [Disguise] {
    Disguise.allCases.filter { contains(DisguiseSet($0)) }
  }
}
