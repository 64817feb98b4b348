import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewStore

/// `parley report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a page on threads, or on what moderators did, for people to read.",
    usage:
      "parley report [<options>] [<path> ...]\nparley report --database <file> [--since <moment>] [<options>]",
    discussion: """
      With files: who answered whom, what is missing, pasted and flagged, and why. With --database: what came, was \
      decided and waits, rules by precision, moderators by agreement; with --since also what changed since the period \
      before of the same length. The page needs nothing else and runs nothing. Severe words are masked.

      Example: parley report --output report.html seeds/page-dump.txt
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var judging: JudgingArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    name: [.customLong("database"), .customLong("db")],
    help: ArgumentHelp(
      "Report on this queue. --since or --until without it mean $PARLEY_DATABASE, else parley.db in this folder.",
      valueName: "file"), completion: .file())
  var database: String?

  @OptionGroup var period: PeriodArguments
  @OptionGroup var clock: ClockArguments
  @OptionGroup var authors: PseudonymArguments

  @Flag(name: .customLong("text"), inversion: .prefixedNo, help: "Show what comments say.")
  var withText = true

  @Flag(help: "Show severe words as they are.")
  var unmasked = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "html, one page; md, Markdown; as a rule what --output ends with, else html.", valueName: "form"))
  var form: Form?

  @OptionGroup var output: OutputArguments

  @Option(
    help: ArgumentHelp(
      "Write each chart into this folder, as SVG, and as PNG where rsvg-convert is installed.",
      valueName: "folder"), completion: .directory)
  var charts: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case html, md
  }

  func run() async throws {
    let reading = CommentReading(
      author: try pseudonymising(), withText: withText, isRevealed: unmasked)
    let report = isOnQueue ? try periodReport(reading) : try await threadReport(reading)
    if let charts { try ChartFolder(path: charts).write(report.charts) }
    var out = try output.open()
    switch form ?? output.form(as: Form.self) ?? .html {
    case .html: out.write(ReportPage().page(report))
    case .md: out.write(ReportMarkdown(charts: charts).page(report))
    }
    try out.finish()
  }

  func validate() throws {
    if isOnQueue, !input.inputs.isEmpty {
      throw ValidationError(
        "a report is on files or on a queue: leave out the files, or --database, --since and --until")
    }
  }

  private var isOnQueue: Bool { database != nil || period.since != nil || period.until != nil }

  private func pseudonymising() throws -> (String) -> String {
    let pseudonyms = try authors.load()
    return { pseudonyms?.pseudonym(of: $0) ?? $0 }
  }

  private func threadReport(_ reading: CommentReading) async throws -> Report {
    let policy = try scoring.loadPolicy()
    let lexicons = try await scoring.loadLexicons()
    let inputs = try input.threads()
    let loading = ThreadLoading(
      lexicons: lexicons, policy: policy, judging: judging, jobs: jobs.count, reading: reading)
    return ThreadsReport(threads: try await loading.threads(of: inputs), clock: clock.clock).report
  }

  private func periodReport(_ reading: CommentReading) throws -> Report {
    let store = try ReviewStore.open(DatabaseArguments.path(database), create: false).frozen()
    return try PeriodReport(store, period.period, clock: clock.clock, reading: reading).report
  }
}
