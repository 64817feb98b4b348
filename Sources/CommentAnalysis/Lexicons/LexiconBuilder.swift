import CommentModel
import CommentText

/// Fills the tables of `Lexicons`: first every entry as written, then the forms that it generates, so that a
/// line of its own always wins over a generated form.
struct LexiconBuilder: ~Copyable {
  var reader: PhraseReader
  private(set) var sentiment: PhraseTable<SentimentEntry>
  private(set) var modifiers = PhraseTable<ModifierEntry>()
  private(set) var toxicity: ToxicityBuilder
  private(set) var unlessWords: [Int32] = []
  private(set) var grammar = GrammarBuilder()
  private(set) var classes = ClassTable()
  private(set) var templates = TemplateTable()
  private var classNames = ClassNames()
  private var templateReader = TemplateReader()
  private(set) var announcements = Announcements()
  private(set) var weights = WeightTable()
  private(set) var calibration = Calibration()
  /// Only to find what is wrong with the entries: `Politeness` is made of the files by whoever forecasts.
  private var politeness = Politeness()
  /// The figures that were set, and by which terms.
  private var figures: [CalibrationFigure: Term] = [:]
  /// The first words of announcements.
  private(set) var announcing: [Int32] = []
  /// How many entries the files have that were added.
  private(set) var entries: [Int] = []
  private(set) var texts: TermTexts
  /// The forms that are still to be added, with the numbers of the entries that they are forms of.
  private var sentimentForms: [(entry: Int32, term: Term)] = []
  private var toxicForms: [(entry: Int32, term: Term)] = []
  private var ordinaryForms: [Term] = []
  private var forms: [Term] = []
  private let words = LexiconWords()

  /// A builder with room for what is in some files.
  init(_ files: [LexiconFile]) {
    func size(_ kind: LexiconKind) -> Int { files.reduce(0) { $0 + ($1.kind == kind ? $1.bytes.count : 0) } }
    let all = files.reduce(0) { $0 + $1.bytes.count }
    // In the lexicons of the program a line on a feeling has 17 bytes, one on something toxic 35, and there is
    // a new word every 36 bytes.
    let words = all / 32
    reader = PhraseReader(capacity: words)
    sentiment = PhraseTable(capacity: size(.sentiment) / 12, words: words)
    toxicity = ToxicityBuilder(capacity: size(.toxicity) / 20, words: words)
    texts = TermTexts(files)
  }

  /// Adds every entry of a file that is as it should be, and gives what is wrong with the others.
  ///
  /// - Precondition: the files before it were added.
  mutating func add(_ file: LexiconFile) -> [LexiconError] {
    entries.append(0)
    var errors: [LexiconError] = []
    file.forEachRow { row, bytes in
      entries[entries.count - 1] += 1
      do throws(LexiconError) { try add(row, of: file, bytes) } catch { errors.append(error) }
    }
    return errors
  }

  private mutating func add(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let most = file.columns.count
    if row.count > most {
      throw LexiconError(file: file.file, line: row.line, column: most + 1, expected: .cells(atMost: most))
    }
    switch file.kind {
    case .sentiment: try addSentiment(row, of: file, bytes)
    case .emoticon: try addFace(row, of: file, bytes, .emoticon, .emoticon)
    case .emoji: try addFace(row, of: file, bytes, .emoji, .emoji)
    case .modifier: try addModifier(row, of: file, bytes)
    case .toxicity: try addToxicity(row, of: file, bytes)
    case .grammar: try addGrammar(row, of: file, bytes)
    case .paste: try addAnnouncement(row, of: file, bytes)
    case .ordinary: try addOrdinary(row, of: file, bytes)
    case .weight: try addWeights(row, of: file, bytes)
    case .calibration: try setFigure(row, of: file, bytes)
    case .class: try addClass(row, of: file, bytes)
    case .template: try addTemplate(row, of: file, bytes)
    case .politeness:
      if file.bytes.isChecked { break }
      var tokenizer = Tokenizer()
      try politeness.add(row, of: file, bytes, words, &tokenizer)
    }
  }

  private mutating func addSentiment(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let valence = try file.number(.valence, of: row, bytes, in: -4...4)
    let term = try readTerm(row, of: file, bytes)
    let entry = SentimentEntry(term: term, valence: valence)
    if let known = sentiment.insert(entry, for: reader.phrase) { throw again(row, of: file, known.term) }
    try readForms(row, of: file, bytes)
    for form in forms { sentimentForms.append((Int32(sentiment.entries.count - 1), form)) }
  }

  private mutating func addFace(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>, _ kind: TokenKind,
    _ expected: LexiconError.Expectation
  ) throws(LexiconError) {
    let cell = file.cell(.term, of: row)
    guard reader.read(bytes.extracting(cell), as: kind, isChecked: file.bytes.isChecked) else {
      throw file.error(.term, of: row, expected)
    }
    let valence = try file.number(.valence, of: row, bytes, in: -4...4)
    let entry = SentimentEntry(term: texts.term(cell, ofFile: entries.count - 1), valence: valence)
    if let known = sentiment.insert(entry, for: reader.phrase) { throw again(row, of: file, known.term) }
  }

  private mutating func addModifier(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let kind = try file.word(.kind, of: row, bytes, among: words.modifierKinds)
    let strength = try file.number(.strength, of: row, bytes, in: kind.bounds)
    let entry = ModifierEntry(term: try readTerm(row, of: file, bytes), kind: kind, strength: strength)
    if let known = modifiers.insert(entry, for: reader.phrase) { throw again(row, of: file, known.term) }
  }

  private mutating func addToxicity(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let category = try file.category(of: row, bytes, among: words)
    let severity = try file.number(
      .severity, of: row, bytes, in: category == nil ? 0...0 : ToxicityLine.severities)
    let needs = try file.word(.needs, of: row, bytes, among: words.needs)
    let unless = try readUnless(row, of: file, bytes)
    let term = try readTerm(row, of: file, bytes)
    let entry = ToxicityEntry(
      term: term, category: category, severity: severity, unless: unless, needs: needs)
    if let known = toxicity.insert(entry, for: reader.phrase) { throw again(row, of: file, known.term) }
    try readForms(row, of: file, bytes)
    for form in forms { toxicForms.append((Int32(toxicity.entries.count - 1), form)) }
  }

  private mutating func addGrammar(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let grammarClass = try file.word(.grammarClass, of: row, bytes, among: words.grammarClasses)
    let term = try readTerm(row, of: file, bytes)
    let known = grammar.insert(grammarClass, term, for: reader.phrase)
    if let known { throw again(row, of: file, known) }
  }

  /// Its words only get numbers.
  private mutating func addOrdinary(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    _ = try readTerm(row, of: file, bytes)
    try readForms(row, of: file, bytes)
    ordinaryForms += forms
  }

  private mutating func addAnnouncement(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let scope = try file.word(.scope, of: row, bytes, among: words.scopes)
    let cell = file.cell(.term, of: row)
    guard let first = reader.firstWord(of: bytes.extracting(cell)) else {
      throw file.error(.term, of: row, .term)
    }
    announcing.append(first)
    var folded: [UInt8] = []
    Folding.append(bytes, cell, kind: .word, to: &folded)
    announcements.add(folded.span, scope)
  }

  private mutating func addWeights(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let bounds = -WordWeights.largest...WordWeights.largest
    let sentiment = try file.number(.sentiment, of: row, bytes, in: bounds)
    let toxicity = try file.number(.toxicity, of: row, bytes, in: bounds)
    let term = try readTerm(row, of: file, bytes)
    guard reader.phrase.count == 1 else { throw file.error(.term, of: row, .oneWord) }
    let weights = WordWeights(sentiment: sentiment, toxicity: toxicity)
    let known = self.weights.insert(weights, term, for: reader.phrase[0])
    if let known { throw again(row, of: file, known) }
  }

  private mutating func setFigure(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let figure = try file.word(.term, of: row, bytes, among: words.figures)
    let value = try file.number(.value, of: row, bytes, in: figure.bounds)
    let term = texts.term(file.cell(.term, of: row), ofFile: entries.count - 1)
    if let known = figures.updateValue(term, forKey: figure) { throw again(row, of: file, known) }
    calibration[figure] = value
  }

  private mutating func addClass(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    _ = try readTerm(row, of: file, bytes)
    var names = file.cell(.grammarClass, of: row)
    if names.isEmpty { throw file.error(.grammarClass, of: row, .className) }
    while let name = bytes.nextWord(of: &names, separator: UInt8(ascii: "+")) {
      guard let one = classNames.class(name, bytes) else {
        throw file.error(.grammarClass, of: row, .className)
      }
      guard classes.insert(one, for: reader.phrase) else {
        throw file.error(.term, of: row, .newTerm(file: file.file, line: row.line))
      }
    }
  }

  private mutating func addTemplate(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    let result = try file.meaning(of: row, bytes, among: words, &classNames)
    let cell = file.cell(.pattern, of: row)
    guard templateReader.read(cell, bytes, &classNames, &reader, &templates) else {
      throw file.error(.pattern, of: row, .pattern)
    }
    let name = row.rule.isEmpty ? cell : row.rule
    templates.append(texts.term(name, ofFile: entries.count - 1), templateReader.parts, result)
  }

  /// The words of the column `unless`, which it appends to those of the entries before.
  private mutating func readUnless(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) -> Range<Int32> {
    let start = Int32(unlessWords.count)
    var rest = file.cell(.unless, of: row)
    while let word = bytes.nextWord(of: &rest, separator: UInt8(ascii: ",")) {
      reader.read(word, of: bytes)
      guard let first = reader.phrase.first else { throw file.error(.unless, of: row, .term) }
      unlessWords.append(first)
    }
    return start..<Int32(unlessWords.count)
  }

  /// Reads a row's term, whose words are `reader.phrase` then.
  private mutating func readTerm(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) -> Term {
    let cell = file.cell(.term, of: row)
    if file.bytes.isChecked, bytes.isFace(cell) {
      _ = reader.read(bytes.extracting(cell), as: .emoji, isChecked: true)
    } else {
      reader.read(cell, of: bytes)
    }
    if reader.phrase.isEmpty { throw file.error(.term, of: row, .term) }
    return texts.term(cell, ofFile: entries.count - 1)
  }

  /// Generates the forms of a row's term, which replace what is in `forms`.
  private mutating func readForms(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>
  ) throws(LexiconError) {
    forms.removeAll(keepingCapacity: true)
    let inflections = try file.inflections(of: row, bytes, among: words)
    if inflections.isEmpty { return }
    texts.appendForms(of: bytes.extracting(file.cell(.term, of: row)), inflections, to: &forms)
  }

  /// The error of a term that stands somewhere already. O(n).
  private func again(_ row: LexiconRow, of file: LexiconFile, _ known: Term) -> LexiconError {
    let (name, line) = texts.place(of: known)
    return file.error(.term, of: row, .newTerm(file: name, line: line))
  }
}

extension LexiconBuilder {
  /// Adds the inflected forms of the entries that were added.
  mutating func addForms() {
    let texts = texts
    for (number, term) in sentimentForms {
      texts.withBytes(of: term) { reader.read($0) }
      if reader.phrase.isEmpty { continue }
      let entry = SentimentEntry(term: term, valence: sentiment.entries[Int(number)].valence)
      _ = sentiment.insert(entry, for: reader.phrase)
    }
    for (number, term) in toxicForms {
      texts.withBytes(of: term) { reader.read($0) }
      if reader.phrase.isEmpty { continue }
      var entry = toxicity.entries[Int(number)]
      entry.term = term
      _ = toxicity.insert(entry, for: reader.phrase)
    }
    for term in ordinaryForms { texts.withBytes(of: term) { reader.read($0) } }
    sentimentForms = []
    toxicForms = []
    ordinaryForms = []
  }
}
