/// A lexicon as it is written: tab-separated values under a header.
///
///     # name: english-sentiment-positive
///     # kind: sentiment
///     # version: 1
///     # language: en
///     # licence: Apache-2.0
///     # columns: term valence forms
///     good	1.9	ness
///
/// Header lines come first, in any order. Other lines that begin with `# ` are remarks; empty lines are
/// skipped. Empty cells at the end of a line may be left off. `docs/lexicons.md` describes the kinds.
public struct LexiconFile: Sendable {
  /// What it was named when it was handed in; errors name it.
  public let file: String
  /// The name that its header gives.
  public let name: String
  /// What its entries mean.
  public let kind: LexiconKind
  /// The version that its header gives.
  public let version: String
  /// The language of its terms, as a BCP 47 tag.
  public let language: String
  /// The licence under which it may be used, as an SPDX expression.
  public let licence: String
  /// Its entries, in order.
  public let rows: [LexiconRow]

  /// Reads a file's bytes. O(n).
  public init(file: String, bytes: [UInt8]) throws(LexiconError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw LexiconError(file: file, line: bad + 1, column: 0, expected: .utf8)
    }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.enumerated()
      .map { (number: $0 + 1, text: $1) }
      .filter { !$0.text.isEmpty }[...]
    let header = try LexiconHeader(&lines, file: file)
    var rows: [LexiconRow] = []
    for (number, line) in lines where !line.isRemark {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let most = header.columns.count
      guard cells.count <= most else {
        throw LexiconError(file: file, line: number, column: most + 1, expected: .cells(atMost: most))
      }
      let row = LexiconRow(file: file, line: number, columns: header.columns, cells: cells)
      guard !row.term.trimmingSpaces.isEmpty else { throw row.error("term", .term) }
      rows.append(row)
    }
    self.file = file
    self.rows = rows
    kind = header.kind
    name = header["name"]
    version = header["version"]
    language = header["language"]
    licence = header["licence"]
  }
}

/// What the entries of a lexicon file mean.
public enum LexiconKind: String, Sendable, CaseIterable {
  /// Words and phrases with a feeling.
  case sentiment
  /// Emoticons with a feeling.
  case emoticon
  /// Emoji with a feeling.
  case emoji
  /// Words that change the feeling of their neighbours.
  case modifier
  /// Words and phrases that are toxic, and harmless ones that hide them.
  case toxicity
  /// Pronouns and other small words that rules ask for.
  case grammar
  /// Lines that announce pasted text.
  case paste

  /// The names of its columns.
  public var columns: [String] {
    switch self {
    case .sentiment: ["term", "valence", "forms"]
    case .emoticon: ["term", "valence"]
    case .emoji: ["term", "valence", "note"]
    case .modifier: ["term", "kind", "strength"]
    case .toxicity: ["term", "category", "severity", "forms", "unless", "needs"]
    case .grammar: ["term", "class"]
    case .paste: ["term", "scope"]
    }
  }
}

/// One line of a lexicon file.
public struct LexiconRow: Sendable {
  let file: String
  let line: Int
  let columns: [String]
  let cells: [String]

  /// The entry itself.
  public var term: String { cells[0] }

  /// The cell of a column; empty where the line or the file leaves it off.
  func cell(_ column: String) -> String {
    guard let index = columns.firstIndex(of: column), index < cells.count else { return "" }
    return cells[index]
  }

  func error(_ column: String, _ expected: LexiconError.Expectation) -> LexiconError {
    LexiconError(
      file: file, line: line, column: (columns.firstIndex(of: column) ?? 0) + 1, expected: expected)
  }

  func number(_ column: String, in bounds: ClosedRange<Double>) throws(LexiconError) -> Double {
    guard let value = Double(cell(column)), bounds.contains(value) else {
      throw error(column, .number(from: bounds.lowerBound, through: bounds.upperBound))
    }
    return value
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String, _: Word.Type)
    throws(LexiconError) -> Word
  {
    guard let word = Word(rawValue: cell(column)) else {
      throw error(column, .word(Word.allCases.map(\.rawValue)))
    }
    return word
  }

  func words(_ column: String, separator: Character) -> [String] {
    cell(column).split(separator: separator).map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Whether a line says something about the file and is no entry.
  var isRemark: Bool { self == "#" || hasPrefix("# ") }
}

extension StringProtocol where SubSequence == Substring {
  var trimmingSpaces: Substring {
    var slice = self[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return slice
  }
}
