package import CommentModel

/// A column of an export: its name, what it means, and what stands in it for a row. The same columns make CSV, NDJSON
/// and the description of a data package.
package struct Column<Row>: Sendable {
  /// Its name.
  package let name: String
  /// What it means: one line for whoever reads the file.
  package let about: String
  /// What it holds.
  package let kind: ColumnKind
  let value: @Sendable (Row) -> ColumnValue

  private init(
    _ name: String, _ about: String, _ kind: ColumnKind, _ value: @escaping @Sendable (Row) -> ColumnValue
  ) {
    self.name = name
    self.about = about
    self.kind = kind
    self.value = value
  }

  /// A column of text.
  package init(_ name: String, _ about: String, text: @escaping @Sendable (Row) -> String?) {
    self.init(name, about, .text) { .text(text($0)) }
  }

  /// A column with names of authors, which can be pseudonyms.
  package init(_ name: String, _ about: String, author: @escaping @Sendable (Row) -> String?) {
    self.init(name, about, .text) { .author(author($0)) }
  }

  /// A column of words, joined by `; `.
  package init(_ name: String, _ about: String, list: @escaping @Sendable (Row) -> [String]) {
    self.init(name, about, .text) { .text(list($0).joined(separator: "; ")) }
  }

  /// A column of numbers of four decimal places.
  package init(_ name: String, _ about: String, score: @escaping @Sendable (Row) -> Double?) {
    self.init(name, about, .number) { .score(score($0)) }
  }

  /// A column of numbers with as many digits as tell one from every other.
  package init(_ name: String, _ about: String, figure: @escaping @Sendable (Row) -> Double?) {
    self.init(name, about, .number) { .figure(figure($0)) }
  }

  /// A column of whole numbers.
  package init(_ name: String, _ about: String, count: @escaping @Sendable (Row) -> Int?) {
    self.init(name, about, .count) { .count(count($0)) }
  }

  /// A column of moments.
  package init(_ name: String, _ about: String, time: @escaping @Sendable (Row) -> Timestamp?) {
    self.init(name, about, .time) { .time(time($0)) }
  }

  /// A column of days, `2025-09-12`.
  package init(_ name: String, _ about: String, day: @escaping @Sendable (Row) -> String) {
    self.init(name, about, .day) { .text(day($0)) }
  }

  /// A column of a part of the row.
  package init<Part>(_ column: Column<Part>, of part: @escaping @Sendable (Row) -> Part) {
    self.init(column.name, column.about, column.kind) { column.value(part($0)) }
  }
}

/// What a column holds. The raw value is the type's word in Table Schema
/// (<https://specs.frictionlessdata.io/table-schema>).
package enum ColumnKind: String, Sendable {
  /// Text.
  case text = "string"
  /// Whole numbers.
  case count = "integer"
  /// Numbers.
  case number = "number"
  /// Moments.
  case time = "datetime"
  /// Days.
  case day = "date"
}

/// What stands in a column.
enum ColumnValue {
  case text(String?)
  case author(String?)
  case score(Double?)
  case figure(Double?)
  case count(Int?)
  case time(Timestamp?)
}
