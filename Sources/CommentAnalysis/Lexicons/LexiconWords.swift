import CommentModel

/// The words that the cells of lexicon files may hold.
struct LexiconWords: Sendable {
  let inflections = CellWords<Inflection>()
  let modifierKinds = CellWords<ModifierKind>()
  let categories = CellWords<ToxicityCategory>()
  let needs = CellWords<Need>()
  let grammarClasses = CellWords<GrammarClass>()
  let frames = CellWords<FrameRule>()
  let scopes = CellWords<Announcements.Scope>()
  let figures = CellWords<CalibrationFigure>()
  let politenessClasses = CellWords<PolitenessClass>()
  let politenessScopes = CellWords<PolitenessScope>()

  /// What stands in the place of a category where a term is not toxic.
  static let harmless = "harmless"
  private let harmlessKey = WordKey(harmless.utf8Span.span)

  /// Whether a cell says that a term is not toxic.
  func isHarmless(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool { bytes.key(of: cell) == harmlessKey }
}

/// The words that a cell may hold.
struct CellWords<Word: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private let words = Array(Word.allCases)
  private let keys = Word.allCases.map { WordKey($0.rawValue.utf8Span.span) }

  /// The word that stands in a cell, or `nil`.
  func word(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Word? {
    let key = bytes.key(of: cell)
    for index in keys.indices where keys[index] == key { return words[index] }
    return nil
  }
}
