import CommentModel
import CommentText
import Glibc

/// Fills the tables of `Lexicons`: first every entry as written, then the forms that it generates, so that a
/// line of its own always wins over a generated form.
struct LexiconBuilder: ~Copyable {
  private(set) var vocabulary = Vocabulary()
  private(set) var sentiment = PhraseTable<SentimentEntry>()
  private(set) var modifiers = PhraseTable<ModifierEntry>()
  private(set) var toxicity = PhraseTable<[ToxicityEntry]>()
  private(set) var announcements = Announcements()
  private(set) var grammar: [GrammarClasses] = []
  private var generatedSentiment: [(term: String, entry: SentimentEntry)] = []
  private var generatedToxicity: [(term: String, entry: ToxicityEntry)] = []
  private var places: [Place: (file: String, line: Int)] = [:]
  private var tokenizer = Tokenizer()
  private var buffer = TokenBuffer()

  private struct Place: Hashable {
    var table: String
    var phrase: [Int32]
  }

  /// Adds every entry of a file that is as it should be, and gives what is wrong with the others.
  mutating func add(_ file: LexiconFile) -> [LexiconError] {
    var errors: [LexiconError] = []
    for row in file.rows {
      do throws(LexiconError) { try add(row, file.kind) } catch { errors.append(error) }
    }
    return errors
  }

  private mutating func add(_ row: LexiconRow, _ kind: LexiconKind) throws(LexiconError) {
    switch kind {
    case .sentiment: try addSentiment(row)
    case .emoticon: try addFace(row, .emoticon, .emoticon)
    case .emoji: try addFace(row, .emoji, .emoji)
    case .modifier: try addModifier(row)
    case .toxicity: try addToxicity(row)
    case .grammar: try addGrammar(row)
    case .paste: try addAnnouncement(row)
    }
  }

  mutating func addForms() {
    for (term, entry) in generatedSentiment {
      let phrase = phrase(of: term)
      if !phrase.isEmpty, sentiment.entry(for: phrase) == nil { sentiment.insert(entry, for: phrase) }
    }
    for (term, entry) in generatedToxicity {
      let phrase = phrase(of: term)
      if phrase.isEmpty { continue }
      let known = toxicity.entry(for: phrase) ?? []
      if !known.contains(where: { $0.category == entry.category }) {
        toxicity.insert(known + [entry], for: phrase)
      }
    }
    generatedSentiment = []
    generatedToxicity = []
  }

  private mutating func addSentiment(_ row: LexiconRow) throws(LexiconError) {
    let valence = try row.number("valence", in: -4...4)
    let phrase = try newPhrase(row, table: "sentiment")
    sentiment.insert(SentimentEntry(term: row.term, valence: valence), for: phrase)
    for form in try forms(row) {
      generatedSentiment.append((form, SentimentEntry(term: form, valence: valence)))
    }
  }

  private mutating func addFace(
    _ row: LexiconRow, _ kind: TokenKind, _ expected: LexiconError.Expectation
  ) throws(LexiconError) {
    let bytes = Array(row.term.utf8)
    tokenizer.tokenize(bytes.span, into: &buffer)
    guard let only = buffer.tokens.first, only.kind == kind, only.range == 0..<bytes.count else {
      throw row.error("term", expected)
    }
    try addSentiment(row)
  }

  private mutating func addModifier(_ row: LexiconRow) throws(LexiconError) {
    let kind = try row.word("kind", ModifierKind.self)
    let bounds: ClosedRange<Double> =
      switch kind {
      case .booster, .negation: 0...1
      case .dampener: -1...0
      case .contrast: -1...1
      }
    let strength = try row.number("strength", in: bounds)
    let phrase = try newPhrase(row, table: "modifier")
    modifiers.insert(ModifierEntry(kind: kind, strength: strength), for: phrase)
  }

  private mutating func addToxicity(_ row: LexiconRow) throws(LexiconError) {
    let category = ToxicityCategory(rawValue: row.cell("category"))
    guard category != nil || row.cell("category") == "harmless" else {
      throw row.error("category", .word(ToxicityCategory.allCases.map(\.rawValue) + ["harmless"]))
    }
    let severity = try row.number("severity", in: category == nil ? 0...0 : 0.01...0.99)
    let needs = try row.word("needs", Need.self)
    var unless: [Int32] = []
    for word in row.words("unless", separator: ",") {
      guard let id = phrase(of: word).first else { throw row.error("unless", .term) }
      unless.append(id)
    }
    let phrase = try newPhrase(row, table: "toxicity \(row.cell("category"))")
    let entry = ToxicityEntry(
      term: row.term, category: category, severity: severity, unless: unless, needs: needs,
      evidence: -log(1 - severity))
    toxicity.insert((toxicity.entry(for: phrase) ?? []) + [entry], for: phrase)
    for form in try forms(row) {
      var generated = entry
      generated.term = form
      generatedToxicity.append((form, generated))
    }
  }

  private mutating func addGrammar(_ row: LexiconRow) throws(LexiconError) {
    let grammarClass = try row.word("class", GrammarClass.self)
    let phrase = try newPhrase(row, table: "grammar \(grammarClass)")
    let word = Int(phrase[0])
    if grammar.count <= word {
      grammar.append(contentsOf: repeatElement([], count: word + 1 - grammar.count))
    }
    grammar[word].insert(GrammarClasses(grammarClass))
  }

  private mutating func addAnnouncement(_ row: LexiconRow) throws(LexiconError) {
    let scope = try row.word("scope", Announcements.Scope.self)
    announcements.add(Folding.fold(row.term), scope)
  }

  private func forms(_ row: LexiconRow) throws(LexiconError) -> [String] {
    var forms: [String] = []
    for name in row.words("forms", separator: "+") {
      guard let inflection = Inflection(rawValue: name) else {
        throw row.error("forms", .word(Inflection.allCases.map(\.rawValue)))
      }
      forms += inflection.forms(of: row.term)
    }
    return forms
  }

  private mutating func newPhrase(_ row: LexiconRow, table: String) throws(LexiconError) -> [Int32] {
    let phrase = phrase(of: row.term)
    if phrase.isEmpty { throw row.error("term", .term) }
    let place = Place(table: table, phrase: phrase)
    if let known = places[place] {
      throw row.error("term", .newTerm(file: known.file, line: known.line))
    }
    places[place] = (row.file, row.line)
    return phrase
  }

  /// The word numbers of a term, which are made where they are new; none where it does not begin with a word.
  private mutating func phrase(of term: String) -> [Int32] {
    let bytes = Array(term.utf8)
    // Nearly all terms are plain words, whose tokens are what stands between the spaces.
    if bytes.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: " ") }) {
      return bytes.split(separator: UInt8(ascii: " ")).map { vocabulary.intern($0) }
    }
    tokenizer.tokenize(bytes.span, into: &buffer)
    var phrase: [Int32] = []
    if buffer.tokens.first?.kind == .punctuation { return [] }
    for token in buffer.tokens where !buffer.isHyphen(token) {
      phrase.append(vocabulary.intern(buffer.key(of: token)))
    }
    return phrase
  }
}

extension TokenBuffer {
  /// What a token is looked up as: its folded form, of a hashtag without the sign.
  func key(of token: Token) -> ArraySlice<UInt8> {
    let key = folded[token.foldedRange]
    return token.kind == .hashtag ? key.dropFirst() : key
  }

  /// Hyphens between words are no words: `brain-dead` is `brain dead`.
  func isHyphen(_ token: Token) -> Bool {
    token.kind == .punctuation && token.foldedRange.count == 1
      && folded[token.foldedRange.lowerBound] == UInt8(ascii: "-")
  }
}
