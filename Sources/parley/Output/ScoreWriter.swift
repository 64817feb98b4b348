import CommentFormats
import CommentModel

/// Writes the scored comments of one run in the form that was asked for.
struct ScoreWriter {
  /// The forms of scores. The raw value is the word used on the command line.
  enum Form: String, CaseIterable {
    case table, csv, ndjson
  }

  private var table: TableWriter?
  private var rows: ColumnWriter<ScoreRow>
  private let inputs: [ThreadInput]
  /// The first thread whose heading the table has not shown yet.
  private var next = 0

  /// - Parameters:
  ///   - withText: Whether rows get a last column with the comment's text.
  ///   - formulas: What CSV does with cells that a spreadsheet would run.
  ///   - inputs: All threads, in order.
  init(_ form: Form, withText: Bool, formulas: CSVWriter.Guard, inputs: [ThreadInput]) {
    table = form == .table ? TableWriter(width: Terminal.width) : nil
    let text = withText ? [Column<ScoreRow>("text", text: \.comment.text)] : []
    rows = ColumnWriter(ScoreRow.columns + text, csv: form == .csv ? CSVWriter(formulas: formulas) : nil)
    self.inputs = inputs
  }

  /// What stands above all rows.
  func start(_ out: inout OutputFile) {
    if table == nil { rows.writeHeader(to: &out) }
  }

  /// One comment. Threads and their comments come in order.
  mutating func write(_ number: Int, _ index: Int, _ scored: ScoredComment, _ out: inout OutputFile) {
    let input = inputs[number]
    let row = ScoreRow(
      file: input.file, threadID: input.thread.id, comment: input.thread.comments[index],
      link: input.thread.links[index], scored: scored)
    writeHeadings(through: number, &out)
    if let table { table.write(row, to: &out) } else { rows.write(row, to: &out) }
  }

  /// What stands below all rows.
  mutating func finish(_ out: inout OutputFile) {
    writeHeadings(through: inputs.count - 1, &out)
  }

  private mutating func writeHeadings(through number: Int, _ out: inout OutputFile) {
    while table != nil, next <= number {
      if next > 0 { out.write("\n") }
      table?.writeHeader(inputs[next].thread, inputs[next].file, to: &out)
      next += 1
    }
  }
}
