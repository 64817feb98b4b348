/// What the beginning of a table shows: its delimiter, its columns and some of its rows.
struct CSVTable {
  /// What parts the fields.
  let delimiter: UInt8
  /// How many lines stand in front of the header: 1 where a spreadsheet wrote `sep=;`.
  let preamble: Int
  /// The names of the columns, without blanks around them; a repeated one has `.1`, `.2`, … behind it, as
  /// pandas does.
  private(set) var columns: [String] = []
  /// Names that occur more than once.
  private(set) var repeated: [String] = []
  /// Whether blanks stand behind the delimiters of the header, as they do in prose.
  private var isSpaced = false
  /// The first rows.
  private(set) var rows: [[String]] = []
  /// How many of them have as many fields as the header, or more where the surplus can belong to the text.
  private(set) var regularRows = 0

  /// The table at the beginning of an input, with the delimiter that makes most sense of it.
  init(_ head: SourceHead) {
    var best = CSVTable(head, UInt8(ascii: ","))
    if best.preamble == 0 {
      for delimiter in [UInt8(ascii: ";"), 0x09] {
        let other = CSVTable(head, delimiter)
        if other.worth > best.worth { best = other }
      }
    }
    self = best
  }

  private init(_ head: SourceHead, _ delimiter: UInt8) {
    let text = SourceText(head.text)
    let hint = head.text.starts(with: "sep=".utf8) && head.text.count > 5 && head.text[5] == 0x0A
    self.delimiter = hint ? head.text[4] : delimiter
    preamble = hint ? 1 : 0
    var lines = CSVRows(delimiter: self.delimiter)
    var header: [String]?
    var rows: [[String]] = []
    func take(_ buffer: borrowing [UInt8], _ row: inout CSVLine, _ line: Int, _ problem: ReadProblem.Kind?) {
      if rows.count >= RecordSample.most { return }
      var cells: [String] = []
      for field in row.fields {
        var cell: [UInt8] = []
        field.append(to: &cell, from: buffer)
        cells.append(String(decoding: cell, as: UTF8.self))
      }
      if header == nil { header = cells } else { rows.append(cells) }
    }
    var start = hint ? 6 : 0
    var number = 1
    while start < text.bytes.count, rows.count < RecordSample.most {
      let end = text.bytes[start...].firstIndex(of: 0x0A)
      if end == nil, !head.isWhole { break }
      lines.take(start..<(end ?? text.bytes.count), number, in: text.bytes, take)
      if let header { lines.columns = header.count }
      start = (end ?? text.bytes.count) + 1
      number += 1
    }
    if head.isWhole { lines.finish(take) }
    self.rows = rows
    name(header ?? [])
    isSpaced = (header ?? []).dropFirst().contains { $0.utf8.first == 0x20 }
    let isTextLast = columns.last.map { ColumnNames.isKnown($0, in: ColumnNames.text) } ?? false
    regularRows = rows.count { $0.count == columns.count || isTextLast && $0.count > columns.count }
  }

  private mutating func name(_ header: [String]) {
    var counts: [String: Int] = [:]
    for cell in header {
      var bytes = Array(cell.utf8)
      while let last = bytes.last, last.isASCIIBlank { bytes.removeLast() }
      let name = String(decoding: bytes.drop(while: \.isASCIIBlank), as: UTF8.self)
      let count = counts[name, default: 0]
      counts[name] = count + 1
      if count == 1, !name.isEmpty { repeated.append(name) }
      columns.append(count > 0 && !name.isEmpty ? "\(name).\(count)" : name)
    }
  }

  /// The rows, as a mapping is judged by them.
  var sample: RecordSample { RecordSample(columns: columns, rows: rows) }

  /// Whether one of the columns is known to hold texts of comments.
  var hasText: Bool { columns.contains { ColumnNames.isKnown($0, in: ColumnNames.text) } }

  private var worth: Int {
    let fit = rows.isEmpty ? 100 : regularRows * 100 / rows.count
    return (hasText ? 1_000_000 : 0) + (columns.count > 1 ? 1000 * fit : 0) + min(columns.count, 999)
  }

  /// Whether it is a table beyond doubt: a header of names that tables of comments have, and rows that keep
  /// to it. One that lacks a known text is a table all the same, so that it is refused rather than taken for
  /// something else.
  var isCertain: Bool {
    guard columns.count > 1, columns.allSatisfy(CSVTable.isName) else { return false }
    if columns.contains(where: { ColumnNames.isKnown($0, in: ColumnNames.logs) }) { return false }
    if columns.count(where: \.isEmpty) > 1 { return false }
    let company = columns.count { ColumnNames.isKnown($0, in: ColumnNames.company) }
    let areWords = columns.allSatisfy { !$0.utf8.contains(0x20) }
    let isRegular = regularRows == rows.count
    if rows.isEmpty { return hasText && areWords && company > 2 }
    if !hasText { return areWords && company > 1 && isRegular }
    switch company {
    case 0: return !isSpaced && areWords && isRegular && rows.count > 2
    case 1: return !isSpaced && regularRows * 10 >= rows.count * 8
    default: return isSpaced ? isRegular : regularRows * 10 >= rows.count * 6
    }
  }

  /// Whether it reads like the name of a column rather than like text.
  private static func isName(_ column: String) -> Bool {
    guard column.utf8.count <= 48, column.split(separator: " ").count <= 5 else { return false }
    guard let last = column.utf8.last else { return true }
    return !".,!?:\"'".utf8.contains(last) && !column.utf8.contains(0x0A)
  }
}
