package import CommentFormats

/// A column of an output: its name, and what stands in it for a row. The same columns make CSV and NDJSON.
package struct Column<Row>: Sendable {
  /// Its name.
  package let name: String
  let value: @Sendable (Row) -> ColumnValue

  /// A column of text.
  package init(_ name: String, text: @escaping @Sendable (Row) -> String?) {
    self.name = name
    value = { .text(text($0)) }
  }

  /// A column of numbers of four decimal places.
  package init(_ name: String, number: @escaping @Sendable (Row) -> Double?) {
    self.name = name
    value = { .number(number($0)) }
  }

  /// A column of whole numbers.
  package init(_ name: String, count: @escaping @Sendable (Row) -> Int?) {
    self.name = name
    value = { .count(count($0)) }
  }

  /// A column of a part of the row.
  package init<Part>(_ column: Column<Part>, of part: @escaping @Sendable (Row) -> Part) {
    name = column.name
    value = { column.value(part($0)) }
  }
}

/// What stands in a column.
enum ColumnValue {
  case text(String?)
  /// Printed with four decimal places.
  case number(Double?)
  case count(Int?)
}

/// Writes rows as CSV, with a header, or as NDJSON.
package struct ColumnWriter<Row> {
  private let columns: [Column<Row>]
  private let csv: CSVWriter?
  private var json = JSONText()

  /// - Parameter csv: `nil` writes NDJSON.
  package init(_ columns: [Column<Row>], csv: CSVWriter?) {
    self.columns = columns
    self.csv = csv
  }

  /// Writes the names of the columns, as CSV.
  package func writeHeader(to out: inout some TextOutputStream) {
    csv?.write(columns.map { .text($0.name) }, to: &out)
  }

  /// Writes a row with its line end.
  package mutating func write(_ row: Row, to out: inout some TextOutputStream) {
    guard let csv else {
      json.removeAll()
      json.object { $0.members(of: row, columns) }
      out.write(json.text + "\n")
      return
    }
    let cells: [CSVWriter.Cell] = columns.map { column in
      switch column.value(row) {
      case .text(let text): text.map(CSVWriter.Cell.text) ?? .empty
      case .number(let number): number.map { .number(decimalText($0)) } ?? .empty
      case .count(let count): count.map { .number(String($0)) } ?? .empty
      }
    }
    csv.write(cells, to: &out)
  }
}

extension JSONText {
  /// Writes the columns of a row as members.
  package mutating func members<Row>(of row: Row, _ columns: [Column<Row>]) {
    for column in columns {
      switch column.value(row) {
      case .text(let text): member(column.name, text)
      case .number(let number): member(column.name, number)
      case .count(let count): member(column.name, count)
      }
    }
  }
}
