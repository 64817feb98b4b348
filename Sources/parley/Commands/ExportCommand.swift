import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes what the queue's database holds as CSV.",
    usage: "parley export [<options>] <table>",
    discussion: """
      CSV is RFC 4180 in UTF-8. A text cell that begins with =, +, -, @, tab or CR gets an apostrophe in \
      front, so that no spreadsheet runs it; --raw leaves it alone.

      Example: parley export comments --output comments.csv
      """)

  @Argument(
    help: """
      comments: all with their scores; threads: with counts and means; decisions: who, what, when, why; feedback: what \
      clients suggested.
      """)
  var table: Table

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "csv, or ndjson with the same columns; as a rule what --output ends with, else csv.", valueName: "form")
  )
  var form: Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @Flag(
    name: .customLong("text"), help: "Add the comment's text as the last column (not of threads).")
  var withText = false

  @Flag(help: "Leave CSV cells that a spreadsheet would run as formulas as they are.")
  var raw = false

  @OptionGroup var output: OutputArguments
  @OptionGroup var database: DatabaseArguments

  enum Table: String, CaseIterable, ExpressibleByArgument {
    case comments, threads, decisions, feedback
  }

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case csv, ndjson
  }

  func run() throws {
    let store = try database.open()
    var out = try output.open()
    let form = json ? .ndjson : form ?? output.form(as: Form.self) ?? .csv
    let csv = form == .csv ? CSVWriter(formulas: raw ? .raw : .apostrophe) : nil
    switch table {
    case .comments:
      let text = withText ? [Column<CommentRecord>("text", text: \.comment.text)] : []
      var writer = ColumnWriter(CommentRecord.columns + text, csv: csv)
      writer.writeHeader(to: &out)
      try store.exportComments { writer.write($0, to: &out) }
    case .threads:
      var writer = ColumnWriter(ThreadRecord.columns, csv: csv)
      writer.writeHeader(to: &out)
      try store.exportThreads { writer.write($0, to: &out) }
    case .decisions:
      let text = withText ? [Column<DecisionRecord>("text", text: \.reviewCase.comment.text)] : []
      var writer = ColumnWriter(DecisionRecord.columns + text, csv: csv)
      writer.writeHeader(to: &out)
      try store.exportDecisions { writer.write($0, to: &out) }
    case .feedback:
      let text = withText ? [Column<FeedbackRecord>("text", text: \.text)] : []
      var writer = ColumnWriter(FeedbackRecord.columns + text, csv: csv)
      writer.writeHeader(to: &out)
      try store.exportFeedback { writer.write($0, to: &out) }
    }
    try out.finish()
  }
}
