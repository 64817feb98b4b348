/// A table as it stands: for those who look for columns of their own and want no threads.
public struct Table: Sendable {
  /// The names of the columns, in order; a repeated one has `.1`, `.2`, … behind it.
  public let columns: [String]
  /// The rows behind the header.
  public private(set) var rows: [Row] = []
  /// What was the matter with single rows.
  public private(set) var problems: [ReadProblem] = []

  /// One row.
  public struct Row: Sendable {
    /// Its first line in the source, from 1.
    public var line: Int
    /// A cell for each column; empty ones where the row has too few.
    public var cells: [String]
  }

  /// Reads comma-, semicolon- or tab-separated values with a header. The delimiter is told by the first rows; line
  /// ends inside of cells become LF. O(n).
  public init(from source: consuming SourceStream) throws(ReadError) {
    let head = try SourceHead(of: &source)
    if let failure = SourceText.failure(of: head) { throw failure }
    let table = CSVTable(head)
    columns = table.columns
    problems = table.repeated.map { ReadProblem(line: 1 + table.preamble, kind: .repeatedColumn($0)) }
    var lines = CSVRows(delimiter: table.delimiter)
    lines.columns = columns.count
    var isHeader = true
    func take(_ buffer: borrowing [UInt8], _ row: inout CSVLine, _ line: Int, _ problem: ReadProblem.Kind?) {
      if isHeader {
        isHeader = false
        return
      }
      if let problem { problems.append(ReadProblem(line: line, kind: problem)) }
      if row.fields.count != columns.count {
        let kind = ReadProblem.Kind.raggedRow(fields: row.fields.count, columns: columns.count)
        problems.append(ReadProblem(line: line, kind: kind))
      }
      var cells = row.fields.prefix(columns.count).map { field in
        var cell: [UInt8] = []
        field.append(to: &cell, from: buffer)
        return String(decoding: cell, as: UTF8.self)
      }
      while cells.count < columns.count { cells.append("") }
      rows.append(Row(line: line, cells: cells))
    }
    _ = try source.forEachLine { number, line, problem, buffer in
      if number <= table.preamble { return }
      if let problem {
        lines.interrupt(before: number, take)
        problems.append(problem)
      } else {
        lines.take(line, number, in: buffer, take)
      }
    }
    lines.finish(take)
  }

  /// The place of a column.
  public func place(of column: String) -> Int? { columns.firstIndex(of: column) }
}
