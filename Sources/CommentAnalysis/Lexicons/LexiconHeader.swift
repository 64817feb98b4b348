/// The first lines of a lexicon file: `# key: value`.
struct LexiconHeader {
  let kind: LexiconKind
  let columns: LexiconColumns
  /// The first line behind it.
  let end: LexiconPlace
  private let values: [Substring: Substring]

  private static let keys = ["name", "kind", "version", "language", "licence", "columns"]

  /// Reads the remarks at the beginning of a file.
  init(_ bytes: Span<UInt8>, file: String) throws(LexiconError) {
    var values: [Substring: Substring] = [:]
    var lines: [Substring: Int] = [:]
    var place = LexiconPlace()
    var end = place
    while let row = place.nextRow(bytes), row.isRemark(bytes) {
      end = place
      let text = bytes.string(row.range)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let key = text[..<colon].dropFirst(2)
      values[key] = text[text.index(after: colon)...].trimmingSpaces
      lines[key] = row.line
    }
    for key in LexiconHeader.keys where values[key[...]]?.isEmpty ?? true {
      throw LexiconError(file: file, line: lines[key[...]] ?? 1, column: 0, expected: .header(key))
    }
    func error(_ key: Substring, _ expected: LexiconError.Expectation) -> LexiconError {
      LexiconError(file: file, line: lines[key] ?? 1, column: 0, expected: expected)
    }
    guard let kind = LexiconKind(rawValue: String(values["kind"] ?? "")) else {
      throw error("kind", .kind(LexiconKind.allCases.map(\.rawValue)))
    }
    guard let columns = LexiconColumns((values["columns"] ?? "").split(separator: " "), of: kind) else {
      throw error("columns", .columns(kind.columns))
    }
    self.kind = kind
    self.columns = columns
    self.end = end
    self.values = values
  }

  subscript(key: Substring) -> String { String(values[key] ?? "") }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var slice = self
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return slice
  }
}
