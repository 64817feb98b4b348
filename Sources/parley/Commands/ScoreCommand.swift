import ArgumentParser
import CommentFormats
import CommentModel
import Foundation

/// `parley score`
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores every comment for sentiment and toxicity, one row each.",
    discussion: """
      Sentiment is −1…1, toxicity and its categories 0…1; own_sentiment leaves out what is quoted and pasted.

      Example: parley score --as csv --output scores.csv seeds
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var jobs: JobArguments

  @Option(name: .customLong("as"), help: "table for people; csv or ndjson for programs.")
  var form: Form = .table

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @Flag(name: .customLong("text"), help: "Add the comment's text as the last column.")
  var withText = false

  @Flag(help: "Leave CSV cells that a spreadsheet would run as formulas as they are.")
  var raw = false

  @Option(help: "Exit with 1 where a comment's verdict is this or stronger.")
  var failOn: PolicyAction?

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.", completion: .file())
  var output: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table, csv, ndjson
  }

  func run() async throws {
    let policy = try scoring.loadPolicy()
    let lexicons = try scoring.loadLexicons()
    let inputs = try input.threads()
    var out = try OutputFile(path: output)
    var writer = RowWriter(
      json ? .ndjson : form, withText: withText, formulas: raw ? .raw : .apostrophe, inputs: inputs)
    writer.start(&out)
    var progress = Progress("scoring", total: inputs.reduce(0) { $0 + $1.thread.comments.count })
    var found = false
    let batch = BatchScoring(lexicons: lexicons, policy: policy, jobs: jobs.jobs)
    try await batch.score(inputs.map(\.thread)) { number, comments, scored in
      for (index, result) in zip(comments, scored) {
        writer.write(number, index, result, &out)
        if let failOn, result.verdict.action >= failOn { found = true }
      }
      progress.advance(by: comments.count)
    }
    writer.finish(&out)
    Progress.clear()
    try out.finish()
    if found { throw Failure.found }
  }
}

/// On how many cores to work.
struct JobArguments: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many cores to use; as a rule, all.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 1024") }
  }
}


/// Writes the rows of one run in the form that was asked for.
private struct RowWriter {
  private let table: TableWriter?
  private var rows: ColumnWriter<ScoreRow>
  private let inputs: [ThreadInput]
  /// The first thread whose heading the table has not shown yet.
  private var next = 0

  init(_ form: ScoreCommand.Form, withText: Bool, formulas: CSVWriter.Guard, inputs: [ThreadInput]) {
    table = form == .table ? TableWriter(width: Terminal.width) : nil
    let text = withText ? [Column<ScoreRow>("text", text: \.comment.text)] : []
    rows = ColumnWriter(ScoreRow.columns + text, csv: form == .csv ? CSVWriter(formulas: formulas) : nil)
    self.inputs = inputs
  }

  func start(_ out: inout OutputFile) {
    if table == nil { rows.writeHeader(to: &out) }
  }

  mutating func write(_ number: Int, _ index: Int, _ scored: ScoredComment, _ out: inout OutputFile) {
    let input = inputs[number]
    let row = ScoreRow(
      file: input.file, threadID: input.thread.id, comment: input.thread.comments[index],
      link: input.thread.links[index], scored: scored)
    if let table {
      writeHeadings(through: number, &out)
      table.write(row, to: &out)
    } else {
      rows.write(row, to: &out)
    }
  }

  mutating func finish(_ out: inout OutputFile) {
    writeHeadings(through: inputs.count - 1, &out)
  }

  private mutating func writeHeadings(through number: Int, _ out: inout OutputFile) {
    guard let table else { return }
    while next <= number {
      if next > 0 { out.write("\n") }
      table.writeHeader(inputs[next].thread, inputs[next].file, to: &out)
      next += 1
    }
  }
}
