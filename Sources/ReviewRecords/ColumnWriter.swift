package import CommentFormats
package import CommentModel

/// Writes rows as CSV, with a header, or as NDJSON.
package struct ColumnWriter<Row> {
  private let columns: [Column<Row>]
  private let csv: CSVWriter?
  private let style: CellStyle
  private var json = JSONText()

  /// - Parameter csv: `nil` writes NDJSON.
  package init(_ columns: [Column<Row>], csv: CSVWriter?, style: CellStyle = CellStyle()) {
    self.columns = columns
    self.csv = csv
    self.style = style
  }

  /// Writes the names of the columns, as CSV.
  package func writeHeader(to out: inout some TextOutputStream) {
    csv?.write(columns.map { .text($0.name) }, to: &out)
  }

  /// Writes a row with its line end.
  package mutating func write(_ row: Row, to out: inout some TextOutputStream) {
    guard let csv else {
      json.removeAll()
      json.object { $0.members(of: row, columns, style: style) }
      out.write(json.text + "\n")
      return
    }
    csv.write(columns.map { style.cell(of: $0.value(row)) }, to: &out)
  }
}

/// How moments and authors are written.
package struct CellStyle: Sendable {
  /// Writes a moment.
  package var time: @Sendable (Timestamp) -> String
  /// What stands in the place of an author.
  package var author: @Sendable (String) -> String

  /// Moments in UTC, and authors by their names, where nothing else is said.
  package init(
    time: @escaping @Sendable (Timestamp) -> String = \.description,
    author: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.time = time
    self.author = author
  }

  fileprivate func cell(of value: ColumnValue) -> CSVWriter.Cell {
    switch value {
    case .text(let text?): .text(text)
    case .author(let name?): .text(author(name))
    case .score(let number?): .number(decimalText(number))
    case .figure(let number?): .number(exactText(number))
    case .count(let count?): .number(String(count))
    case .time(let moment?): .number(time(moment))
    case .text(nil), .author(nil), .score(nil), .figure(nil), .count(nil), .time(nil): .empty
    }
  }
}

extension JSONText {
  /// Writes the columns of a row as members.
  package mutating func members<Row>(of row: Row, _ columns: [Column<Row>], style: CellStyle = CellStyle()) {
    for column in columns {
      switch column.value(row) {
      case .text(let text): member(column.name, text)
      case .author(let name): member(column.name, name.map(style.author))
      case .score(let number): member(column.name, number)
      case .figure(let number):
        key(column.name)
        raw(number.map(exactText) ?? "null")
      case .count(let count): member(column.name, count)
      case .time(let moment): member(column.name, moment.map(style.time))
      }
    }
  }
}

/// The shortest decimal number that is read back as the very same; never `-0.0`.
private func exactText(_ value: Double) -> String { value == 0 ? "0.0" : value.description }
