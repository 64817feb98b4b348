import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley export transparency`
struct ExportTransparencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: TransparencyExport.name,
    abstract: "Counts decisions by category, and writes statements of reasons for the EU's database.",
    usage: "parley export transparency [<options>]",
    discussion: """
      One row is \(TransparencyExport.oneRow). --as dsa writes each rejection that counts as a statement of \
      reasons instead (Digital Services Act, article 24(5)): one line of JSON for every hundred, as the \
      Commission's API takes them. They hold no text of a comment without --text. Each is checked against the \
      database's rules, and nothing is written where one is against them.

      Example: parley export transparency --since 30d
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case csv, ndjson, dsa
  }

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "csv, ndjson with the same columns, or dsa; as a rule what --output ends with, else csv.",
      valueName: "form"))
  var form: Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @OptionGroup var period: PeriodArguments
  @OptionGroup var style: ExportStyleArguments
  @OptionGroup var statements: StatementArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    let form = json ? .ndjson : form ?? output.form(as: Form.self) ?? .csv
    let style = try style.style(form == .csv ? style.csv : .ndjson)
    let store = try database.open()
    if form == .dsa {
      try writeStatements(from: store.frozen(), try statements.maker(style.clock))
    } else {
      let scope = ExportScope(period: period.period, clock: style.clock)
      try TransparencyExport.write(from: store, scope, style: style, to: try output.open())
    }
  }

  /// Looks at all of them before the first is written.
  private func writeStatements(from store: ReviewStore, _ maker: StatementMaker) throws {
    try forEachStatement(from: store, maker) { statement, number throws(Failure) in
      if let problem = statement.problems.first {
        throw .unfit(path: "decision \(number)", reason: "no valid statement of reasons: \(problem)")
      }
    }
    var out = try output.open()
    var batch = StatementBatch()
    try forEachStatement(from: store, maker) { statement, _ throws(Failure) in
      batch.append(statement, to: &out)
    }
    batch.finish(to: &out)
    try out.finish()
  }

  private func forEachStatement(
    from store: ReviewStore, _ maker: StatementMaker,
    _ body: (StatementOfReasons, Int64) throws(Failure) -> Void
  ) throws {
    do throws(ExportError<Failure>) {
      try store.exportDecisions(in: period.period) { record throws(Failure) in
        if let statement = maker.statement(of: record) { try body(statement, record.decision.number) }
      }
    } catch {
      switch error {
      case .store(let error): throw error
      case .receiver(let error): throw error
      }
    }
  }
}

/// Statements on their way into a file, a hundred a line: what one call of the Commission's API takes.
private struct StatementBatch {
  private var statements: [StatementOfReasons] = []

  private static let most = 100

  mutating func append(_ statement: StatementOfReasons, to out: inout OutputFile) {
    statements.append(statement)
    if statements.count == StatementBatch.most { finish(to: &out) }
  }

  mutating func finish(to out: inout OutputFile) {
    if statements.isEmpty { return }
    var json = JSONText()
    json.object { json in
      json.key("statements")
      json.array { json in
        for statement in statements { statement.write(to: &json) }
      }
    }
    out.write(json.text + "\n")
    statements.removeAll()
  }
}
