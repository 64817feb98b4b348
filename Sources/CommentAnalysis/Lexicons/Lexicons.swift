import CommentModel
import CommentText

/// All entries of a set of lexicon files, ready for look-up. A value that is shared freely between tasks.
public struct Lexicons: Sendable {
  /// What was loaded, in order.
  public let files: [Summary]
  let vocabulary: Vocabulary
  let sentiment: PhraseTable<SentimentEntry>
  let modifiers: PhraseTable<ModifierEntry>
  let toxicity: PhraseTable<[ToxicityEntry]>
  let disguised: DisguisedWords
  let announcements: Announcements
  private let grammar: [GrammarClasses]

  /// What is known of one loaded file.
  public struct Summary: Sendable, Hashable {
    /// The name that its header gives.
    public var name: String
    /// What its entries mean.
    public var kind: LexiconKind
    /// The version that its header gives.
    public var version: String
    /// How many entries it has, as written.
    public var entries: Int
  }

  /// Compiles files. O(entries). Throws the first thing that is wrong with them.
  public init(_ files: [LexiconFile]) throws(LexiconError) {
    var builder = LexiconBuilder()
    for file in files {
      if let error = builder.add(file).first { throw error }
    }
    builder.addForms()
    self.files = files.map {
      Summary(name: $0.name, kind: $0.kind, version: $0.version, entries: $0.rows.count)
    }
    vocabulary = builder.vocabulary
    sentiment = builder.sentiment
    modifiers = builder.modifiers
    toxicity = builder.toxicity
    disguised = DisguisedWords(builder.toxicity, builder.vocabulary)
    announcements = builder.announcements
    grammar = builder.grammar
  }

  /// Everything that is wrong with the entries of some files, taken together.
  public static func problems(in files: [LexiconFile]) -> [LexiconError] {
    var builder = LexiconBuilder()
    return files.flatMap { builder.add($0) }
  }

  /// The lexicons that are compiled into the program.
  public static func embedded() throws(LexiconError) -> Lexicons {
    var files: [LexiconFile] = []
    for file in EmbeddedFiles.lexicons { try files.append(LexiconFile(file: file.name, bytes: file.bytes)) }
    return try Lexicons(files)
  }

  func classes(of word: Int32) -> GrammarClasses {
    word >= 0 && Int(word) < grammar.count ? grammar[Int(word)] : []
  }
}
