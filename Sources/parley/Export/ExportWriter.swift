import CommentFormats
import ReviewStore

/// How rows of exports are written.
struct ExportStyle {
  enum Form {
    /// - Parameter mark: Whether a byte order mark stands in front, by which some spreadsheets tell UTF-8.
    case csv(CSVWriter.Guard, mark: Bool)
    case ndjson
  }

  var form: Form
  var clock = ExportClock()
  /// What stands in the place of authors; `nil` leaves their names.
  var pseudonyms: Pseudonyms?
}

/// Writes rows as CSV, with a header, or as NDJSON.
struct ExportWriter<Row> {
  private let columns: [Column<Row>]
  private let style: ExportStyle
  /// The name of each column as it stands in an object, with what is before it.
  private let keys: [[UInt8]]
  private var bytes = ByteBuffer()
  private var out: OutputFile
  /// How many rows there are.
  private(set) var rows = 0

  private static var bufferSize: Int { 1 << 16 }

  /// - Parameter out: Is written to from the first row on.
  init(_ columns: [Column<Row>], style: ExportStyle, to out: OutputFile) {
    self.columns = columns
    self.style = style
    self.out = out
    keys = columns.enumerated().map { index, column in
      var bytes = ByteBuffer()
      bytes.append(index == 0 ? "{" : ",")
      bytes.append(json: column.name.utf8Span.span)
      bytes.append(":")
      return Array(bytes.room[..<bytes.count])
    }
    if case .csv(_, let mark) = style.form {
      if mark { bytes.append([0xEF, 0xBB, 0xBF]) }
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(",") }
        bytes.write(column.name)
      }
      bytes.append("\r\n")
    }
  }

  /// Writes a row.
  mutating func write(_ row: Row) throws(Failure) {
    switch style.form {
    case .csv(let formulas, _):
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(",") }
        append(csv: column.value(row), formulas: formulas)
      }
      bytes.append("\r\n")
    case .ndjson:
      for (index, column) in columns.enumerated() {
        bytes.append(keys[index])
        append(json: column.value(row))
      }
      bytes.append("}\n")
    }
    rows += 1
    if bytes.count >= ExportWriter.bufferSize { try flush() }
  }

  /// Writes what is left.
  ///
  /// - Parameter isSafe: Whether it has to survive a loss of power.
  mutating func finish(safely isSafe: Bool = false) throws(Failure) {
    try flush()
    if isSafe { try out.synchronize() }
    try out.finish()
  }

  private mutating func flush() throws(Failure) {
    try out.write(bytes)
    bytes.removeAll()
  }

  private mutating func append(csv value: ColumnValue, formulas: CSVWriter.Guard) {
    switch value {
    case .text(let text): bytes.append(csv: (text ?? "").utf8Span.span, formulas: formulas)
    case .author(let name): bytes.append(csv: (stored(name) ?? "").utf8Span.span, formulas: formulas)
    case .score(let number): if let number { bytes.append(decimal: number) }
    case .figure(let number): if let number { bytes.append(figure: number) }
    case .count(let count): if let count { bytes.write(String(count)) }
    case .time(let time): if let time { bytes.write(style.clock.words(time)) }
    }
  }

  private mutating func append(json value: ColumnValue) {
    switch value {
    case .text(let text?): bytes.append(json: text.utf8Span.span)
    case .author(let name?): bytes.append(json: (stored(name) ?? "").utf8Span.span)
    case .score(let number?): bytes.append(decimal: number)
    case .figure(let number?): bytes.append(figure: number)
    case .count(let count?): bytes.write(String(count))
    case .time(let time?): bytes.append(json: style.clock.words(time).utf8Span.span)
    case .text(nil), .author(nil), .score(nil), .figure(nil), .count(nil), .time(nil): bytes.append("null")
    }
  }

  private func stored(_ name: String?) -> String? {
    guard let name, let pseudonyms = style.pseudonyms else { return name }
    return pseudonyms.pseudonym(of: name)
  }
}

extension ByteBuffer {
  /// Appends the shortest decimal number that is read back as the very same; never `-0.0`.
  fileprivate mutating func append(figure value: Double) {
    write(value == 0 ? "0.0" : value.description)
  }
}
