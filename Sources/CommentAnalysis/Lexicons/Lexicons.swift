public import CommentModel

/// All entries of a set of lexicon files, ready for look-up. It never changes and is shared freely between tasks.
///
/// A class, because what looks words up would copy a value with so many tables again and again.
public final class Lexicons: Sendable {
  /// What was loaded, in order.
  public let files: [Summary]
  let words: WordTable
  let sentiment: PhraseTable<SentimentEntry>
  let modifiers: PhraseTable<ModifierEntry>
  let toxicity: PhraseTable<ToxicEntries>
  /// The entries of `toxicity`, those of a term beside one another in the order of the files.
  let toxicEntries: [ToxicityEntry]
  /// The words that make toxic entries harmless.
  let unlessWords: [Int32]
  let disguised: DisguisedWords
  let misspellings: Misspellings
  let announcements: Announcements
  /// How what is found becomes scores.
  public let calibration: Calibration
  let classes: ClassTable
  let templates: TemplateTable
  let postings: TemplatePostings
  /// The first two words of all phrases.
  let pairs: PairFilter
  private let texts: TermTexts

  /// What is known of one loaded file.
  public struct Summary: Sendable, Hashable {
    /// The name that its header gives.
    public var name: String
    /// What its entries mean.
    public var kind: LexiconKind
    /// The version that its header gives.
    public var version: String
    /// The language of its terms, as a BCP 47 tag.
    public var language: String
    /// How many entries it has, as written.
    public var entries: Int
  }

  /// Compiles files. O(n). Throws the first thing that is wrong with them.
  public init(_ files: [LexiconFile]) throws(LexiconError) {
    var builder = LexiconBuilder(files)
    for file in files {
      if let error = builder.add(file).first { throw error }
    }
    builder.addForms()
    self.files = zip(files, builder.entries).map { file, entries in
      Summary(
        name: file.name, kind: file.kind, version: file.version, language: file.language, entries: entries)
    }
    sentiment = builder.sentiment
    modifiers = builder.modifiers
    var toxicEntries: [ToxicityEntry]
    (toxicity, toxicEntries) = builder.toxicity.finished()
    unlessWords = builder.unlessWords
    for index in toxicEntries.indices {
      for place in toxicEntries[index].unless {
        toxicEntries[index].unlessBits |= 1 << UInt32(unlessWords[Int(place)] & 31)
      }
    }
    self.toxicEntries = toxicEntries
    announcements = builder.announcements
    calibration = builder.calibration
    var classes = builder.classes
    classes.addPossessives(of: builder.reader.vocabulary)
    self.classes = classes
    var templates = builder.templates
    templates.noteAskedClasses()
    self.templates = templates
    texts = builder.texts
    var vocabulary = builder.reader.takeVocabulary()
    vocabulary.setTraits { [sentiment, modifiers, toxicity] word in
      sentiment.trie.traits(of: word, entry: .sentiment, beginning: .beginsSentiment)
        .union(modifiers.trie.traits(of: word, entry: .modifier, beginning: .beginsModifier))
        .union(toxicity.trie.traits(of: word, entry: .toxicity, beginning: .beginsToxicity))
    }
    pairs = PairFilter(sentiment: sentiment.trie, modifiers: modifiers.trie, toxicity: toxicity.trie)
    for word in builder.announcing { vocabulary.add(.beginsAnnouncement, to: word) }
    for word in classes.anchors { vocabulary.add(.namesGroup, to: word) }
    postings = TemplateKeys(templates, classes).postings(wordCount: vocabulary.count)
    for word in postings.words(among: templates.bits(areToxic: true)) {
      vocabulary.add(.mayBeToxic, to: word)
    }
    for word in postings.words(among: templates.bits(areToxic: false)) {
      vocabulary.add(.mayChange, to: word)
    }
    for word in classes.references { vocabulary.add(.standsForGroup, to: word) }
    let hideable = HideableWord.union(
      HideableWord.all(in: vocabulary, toxicity, toxicEntries, texts),
      HideableWord.all(in: vocabulary, classes))
    for word in hideable { vocabulary.add(.worthHiding, to: word.id) }
    disguised = DisguisedWords(hideable)
    words = WordTable(
      consume vocabulary, sentiment: sentiment.trie, modifiers: modifiers.trie, toxicity: toxicity.trie,
      classes: builder.grammar.classes, weights: builder.weights)
    misspellings = Misspellings(words, hideable)
  }

  /// How a word is read, which may be misspelt.
  func reading(of key: WordKey) -> Reading {
    let word = words.id(of: key)
    return word == WordTable.unknown ? misspellings.reading(of: key) : Reading(word, words)
  }

  /// Everything that is wrong with the entries of some files, taken together.
  public static func problems(in files: [LexiconFile]) -> [LexiconError] {
    var builder = LexiconBuilder(files)
    return files.flatMap { builder.add($0) }
  }

  /// The lexicons that are compiled into the program.
  public static func embedded() throws(LexiconError) -> Lexicons {
    var files: [LexiconFile] = []
    for (number, name) in EmbeddedFiles.lexiconNames.enumerated() {
      try files.append(LexiconFile(file: name, .embedded(number)))
    }
    return try Lexicons(files)
  }

  /// Lends the bytes of a term as it is written.
  func withText(of term: Term, _ body: (Span<UInt8>) -> Void) {
    texts.withBytes(of: term, body)
  }

  /// A term as it is written. Allocates: for people, not for look-ups.
  func text(of term: Term) -> String {
    texts.withBytes(of: term) { $0.string(0..<$0.count) }
  }

  /// Whether a term is the name of a rule of templates.
  func isTemplate(_ term: Term) -> Bool { files[texts.fileNumber(of: term)].kind == .template }

  /// Gives the bytes of what was loaded, file by file, in order: what a hash that stands for the lexicons is
  /// made of.
  public func forEachFile(_ body: (Summary, Span<UInt8>) -> Void) {
    texts.forEachFile { body(files[$0], $1) }
  }
}
