import CommentModel

/// Reads tables of comments: comma-, semicolon- or tab-separated values with a header.
///
/// The delimiter is told by the header and the first rows; what each column holds is told by
/// `ReaderOptions.mapping` and, where that says nothing, by the names of the columns (`MappingGuess`). Rows
/// are streamed. A row with too few or too many fields is reported and kept; surplus fields belong to the
/// text where that is the last column.
struct CSVReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard let first = head.text.first(where: { !$0.isASCIIBlank }), !"<{[".utf8.contains(first) else {
      return false
    }
    return CSVTable(head).isCertain
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    let table = CSVTable(try SourceHead(of: &source))
    let mapping = try AppliedMapping(options.mapping, to: table.sample, isWhole: true)
    for name in table.repeated {
      threads.report(ReadProblem(line: 1 + table.preamble, kind: .repeatedColumn(name)))
    }
    threads.stream()
    var taker = RowTaker(mapping, columns: table.columns.count)
    taker.comments.reportMapping(&threads, line: 1 + table.preamble)
    var rows = CSVRows(delimiter: table.delimiter)
    rows.columns = table.columns.count
    let invalid = try source.forEachLine { number, line, problem, buffer in
      if number <= table.preamble { return }
      if let problem {
        rows.interrupt(before: number) { taker.take($0, &$1, $2, $3, &threads) }
        return threads.report(problem)
      }
      rows.take(line, number, in: buffer) { taker.take($0, &$1, $2, $3, &threads) }
    }
    rows.finish { taker.take($0, &$1, $2, $3, &threads) }
    taker.comments.finish(&threads)
    if threads.isEmpty { _ = threads.thread(nil) }
    threads.note(0) { $0.completeness.invalidSequences += invalid }
  }

  /// Puts rows into the cells of a mapping.
  private struct RowTaker {
    var comments: MappedComments
    private let mapping: AppliedMapping
    private let columns: Int
    private let isTextLast: Bool
    private var isHeader = true

    init(_ mapping: AppliedMapping, columns: Int) {
      self.mapping = mapping
      self.columns = columns
      comments = MappedComments(mapping)
      isTextLast = mapping.places.contains { $0.cell == .text && $0.column == columns - 1 }
    }

    mutating func take(
      _ buffer: borrowing [UInt8], _ row: inout CSVLine, _ line: Int, _ problem: ReadProblem.Kind?,
      _ threads: inout ThreadCollector
    ) {
      if isHeader {
        isHeader = false
        return
      }
      if let problem { threads.report(ReadProblem(line: line, kind: problem)) }
      if row.fields.count != columns {
        // A delimiter at the end of every row is a habit, not a field.
        let isSurplusEmpty = row.fields.dropFirst(columns).allSatisfy { $0.start == $0.end }
        if row.fields.count < columns || !isSurplusEmpty {
          let kind = ReadProblem.Kind.raggedRow(fields: row.fields.count, columns: columns)
          threads.report(ReadProblem(line: line, kind: kind))
          if isTextLast { row.joinSurplus(from: columns - 1) }
        }
      }
      for place in mapping.places where place.column < row.fields.count {
        row.fields[place.column].append(to: &comments.cells[place.cell], from: buffer)
      }
      comments.take(line: line, &threads)
    }
  }
}
