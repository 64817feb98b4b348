/// The first lines of a lexicon file: `# key: value`.
struct LexiconHeader {
  let kind: LexiconKind
  let columns: LexiconColumns
  /// Behind its last line.
  let end: LexiconPlace
  private let values: [String]

  private static let keys = ["name", "kind", "version", "language", "licence", "columns"]
  /// Places in `keys`.
  private static let kind = 1
  private static let columns = 5

  /// Reads the remarks at the beginning of a file.
  init(_ bytes: Span<UInt8>, file: String) throws(LexiconError) {
    var values = LexiconHeader.keys.map { _ in "" }
    var lines = LexiconHeader.keys.map { _ in 1 }
    var place = LexiconPlace()
    var end = place
    while let row = place.nextRow(bytes), row.isRemark(bytes) {
      guard let colon = row.range.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { continue }
      // The sign and the space of a remark stand before the key.
      let key = bytes.string(row.range.lowerBound + 2..<colon)
      guard let number = LexiconHeader.keys.firstIndex(of: key) else { continue }
      values[number] = bytes.string(bytes.trimmingSpaces(colon + 1..<row.range.upperBound))
      lines[number] = row.line
      // Remarks behind it belong to the entries.
      end = place
    }
    for (number, key) in LexiconHeader.keys.enumerated() where values[number].isEmpty {
      throw LexiconError(file: file, line: lines[number], column: 0, expected: .header(key))
    }
    func error(_ key: Int, _ expected: LexiconError.Expectation) -> LexiconError {
      LexiconError(file: file, line: lines[key], column: 0, expected: expected)
    }
    guard let kind = LexiconKind(rawValue: values[LexiconHeader.kind]) else {
      throw error(LexiconHeader.kind, .kind(LexiconKind.allCases.map(\.rawValue)))
    }
    guard let columns = LexiconColumns(values[LexiconHeader.columns].split(separator: " "), of: kind) else {
      throw error(LexiconHeader.columns, .columns(kind.columns))
    }
    self.kind = kind
    self.columns = columns
    self.end = end
    self.values = values
  }

  subscript(key: String) -> String { LexiconHeader.keys.firstIndex(of: key).map { values[$0] } ?? "" }
}
