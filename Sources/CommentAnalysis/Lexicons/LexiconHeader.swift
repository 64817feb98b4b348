/// The first lines of a lexicon file: `# key: value`.
struct LexiconHeader {
  let kind: LexiconKind
  /// The names of the columns, in the order of the file.
  let columns: [String]
  private let values: [Substring: Substring]

  private static let keys = ["name", "kind", "version", "language", "licence", "columns"]

  /// Takes the remarks at the beginning of a file off its lines.
  init(_ lines: inout ArraySlice<(number: Int, text: Substring)>, file: String) throws(LexiconError) {
    var values: [Substring: Substring] = [:]
    var places: [Substring: Int] = [:]
    while let line = lines.first, line.text.isRemark {
      lines.removeFirst()
      guard let colon = line.text.firstIndex(of: ":") else { continue }
      let key = line.text[..<colon].dropFirst(2)
      values[key] = line.text[line.text.index(after: colon)...].trimmingSpaces
      places[key] = line.number
    }
    for key in LexiconHeader.keys where values[key[...]]?.isEmpty ?? true {
      throw LexiconError(file: file, line: places[key[...]] ?? 1, column: 0, expected: .header(key))
    }
    func error(_ key: Substring, _ expected: LexiconError.Expectation) -> LexiconError {
      LexiconError(file: file, line: places[key] ?? 1, column: 0, expected: expected)
    }
    guard let kind = LexiconKind(rawValue: String(values["kind"] ?? "")) else {
      throw error("kind", .kind(LexiconKind.allCases.map(\.rawValue)))
    }
    let columns = (values["columns"] ?? "").split(separator: " ").map(String.init)
    guard columns.first == "term", Set(kind.columns).isSuperset(of: columns),
      columns.count == Set(columns).count
    else { throw error("columns", .columns(kind.columns)) }
    self.kind = kind
    self.columns = columns
    self.values = values
  }

  subscript(key: Substring) -> String { String(values[key] ?? "") }
}
