import CommentModel

/// What the cells of a file's rows say. The bytes are those of the file.
extension LexiconFile {
  /// Where the cell of a column stands; empty where the line or the file leaves it off.
  @inline(__always)
  func cell(_ column: LexiconColumn, of row: LexiconRow) -> Range<Int> {
    row.cell(at: columns[column])
  }

  func error(
    _ column: LexiconColumn, of row: LexiconRow, _ expected: LexiconError.Expectation
  ) -> LexiconError {
    LexiconError(file: file, line: row.line, column: (columns[column] ?? 0) + 1, expected: expected)
  }

  func number(
    _ column: LexiconColumn, of row: LexiconRow, _ bytes: Span<UInt8>, in bounds: ClosedRange<Double>
  ) throws(LexiconError) -> Double {
    guard let value = bytes.number(cell(column, of: row)), bounds.contains(value) else {
      throw error(column, of: row, .number(from: bounds.lowerBound, through: bounds.upperBound))
    }
    return value
  }

  func word<Word>(
    _ column: LexiconColumn, of row: LexiconRow, _ bytes: Span<UInt8>, among words: CellWords<Word>
  ) throws(LexiconError) -> Word {
    guard let word = words.word(cell(column, of: row), bytes) else {
      throw error(column, of: row, .word(Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// `nil` is harmless.
  func category(
    of row: LexiconRow, _ bytes: Span<UInt8>, among words: LexiconWords
  ) throws(LexiconError) -> ToxicityCategory? {
    let cell = cell(.category, of: row)
    if let category = words.categories.word(cell, bytes) { return category }
    if words.isHarmless(cell, bytes) { return nil }
    let names = ToxicityCategory.allCases.map(\.rawValue) + [LexiconWords.harmless]
    throw error(.category, of: row, .word(names))
  }

  /// What a template makes of its words: `<class>`, a category of toxicity, or a frame.
  func meaning(
    of row: LexiconRow, _ bytes: Span<UInt8>, among words: LexiconWords, _ classes: inout ClassNames
  ) throws(LexiconError) -> TemplateResult {
    let cell = cell(.meaning, of: row)
    if !cell.isEmpty, bytes[cell.lowerBound] == UInt8(ascii: "<") {
      guard cell.count > 2, bytes[cell.upperBound - 1] == UInt8(ascii: ">"),
        let one = classes.class(cell.lowerBound + 1..<cell.upperBound - 1, bytes)
      else { throw error(.meaning, of: row, .className) }
      return .classed(one)
    }
    if let rule = words.frames.word(cell, bytes) {
      return .frame(rule, factor: try number(.weight, of: row, bytes, in: 0...1))
    }
    let category = try word(.meaning, of: row, bytes, among: words.categories)
    let severity = try number(.weight, of: row, bytes, in: 0.01...0.99)
    return .toxic(category, evidence: ToxicityEntry.evidence(of: severity))
  }

  /// The inflections that the column `forms` names.
  func inflections(
    of row: LexiconRow, _ bytes: Span<UInt8>, among words: LexiconWords
  ) throws(LexiconError) -> Inflections {
    var inflections: Inflections = []
    var names = cell(.forms, of: row)
    while let name = bytes.nextWord(of: &names, separator: UInt8(ascii: "+")) {
      guard let inflection = words.inflections.word(name, bytes) else {
        throw error(.forms, of: row, .word(Inflection.allCases.map(\.rawValue)))
      }
      inflections.insert(Inflections(inflection))
    }
    return inflections
  }
}
