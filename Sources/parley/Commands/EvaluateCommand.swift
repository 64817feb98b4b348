import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel

/// `parley evaluate`
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures scores on texts that people have labelled, or whether they follow who is named.",
    usage: "parley evaluate [<options>] [<path> ...]",
    discussion: """
      Files are tables with the columns text and label, and id, score, category, group and context where they have \
      them; docs/evaluation.md tells what each means, and what each figure says. With --threads they are ConvoKit \
      corpora, and what is measured is how well `parley forecast` tells which conversations derail.

      Example: parley evaluate labelled/toxicity.csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Labelled files; - is standard input. With --threads folders with ConvoKit corpora.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    name: [.customLong("database"), .customLong("db")],
    help: ArgumentHelp(
      "Take the texts on which moderators decided in this queue, and those of clients' feedback.",
      valueName: "file"), completion: .file())
  var database: String?

  @Option(help: ArgumentHelp("What labels say, instead of telling it by them.", valueName: "task"))
  var task: EvaluationTask?

  @Option(
    help: ArgumentHelp("Which score of toxicity to measure: toxicity or a category.", valueName: "name"),
    transform: EvaluateCommand.attribute)
  var attribute = PolicyAttribute.toxicity

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("Which columns hold what, as in label=toxic,text=body:html.", valueName: "mapping"),
    transform: LabelledColumns.init(parsing:))
  var columns = LabelledColumns()

  @Option(
    help: ArgumentHelp(
      "Another system's scores instead of Parley's: a table with id and score, label or spans.",
      valueName: "file"), completion: .file())
  var predictions: String?

  @Flag(
    help: """
      Put other names, pronouns and groups into sentences and see how far scores move; exit with 1 where a neutral \
      one moves too far.
      """)
  var swap = false

  @Option(help: ArgumentHelp("How far a neutral sentence may move with --swap.", valueName: "change"))
  var limit = 0.02

  @Flag(help: "Measure forecasts on ConvoKit corpora whose conversations have labels.")
  var threads = false

  @Option(
    help: ArgumentHelp(
      """
      The field of conversations that says whether they derailed, with --threads; as a rule \
      conversation_has_personal_attack or has_removed_comment.
      """, valueName: "field"))
  var label: String?

  @Option(
    help: ArgumentHelp(
      """
      From which forecast on a conversation is taken for one that derails, with --threads; as a rule the most \
      accurate on the corpus's part for that, else 0.5.
      """, valueName: "score"))
  var threshold: Double?

  @Option(
    name: .customLong("rules"), help: ArgumentHelp("How many terms and rules to show.", valueName: "count"))
  var ruleCount = 20

  @Option(
    name: .customLong("errors"),
    help: ArgumentHelp("How many of the worst errors to show in each direction.", valueName: "count"))
  var errorCount = 5

  @Flag(name: .customLong("text"), help: "Show the texts of errors and rows too.")
  var withText = false

  @Option(
    name: .customLong("rows"),
    help: ArgumentHelp("Write each row with its scores and their steps here, as NDJSON.", valueName: "file"),
    completion: .file())
  var rowsPath: String?

  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "text for people; json or csv for programs; html, one page; as a rule what --output ends with, else text.",
      valueName: "form"))
  var form: Report.Form?

  @Flag(help: "Short for --as json.")
  var json = false

  @OptionGroup var output: OutputArguments

  func run() async throws {
    if swap {
      try await runSwap()
    } else if threads {
      try await runThreads()
    } else {
      try await runFiles()
    }
  }

  func validate() throws {
    if swap, !threads {
      if database != nil { throw ValidationError("--swap reads no database") }
      if paths.count > 1 { throw ValidationError("--swap takes one file with sentences, or none") }
      if predictions != nil || rowsPath != nil {
        throw ValidationError("--swap goes neither with --predictions nor with --rows")
      }
    } else if threads {
      try validateThreads()
    } else if paths.isEmpty, database == nil {
      throw ValidationError("name a file with labelled texts, --database, --threads or --swap")
    }
    if !threads, label != nil || threshold != nil {
      throw ValidationError("--label and --threshold go with --threads")
    }
    if predictions != nil, rowsPath != nil { throw ValidationError("--rows writes Parley's own scores") }
    if limit < 0 { throw ValidationError("--limit takes a number from 0") }
    if ruleCount < 0 { throw ValidationError("--rules takes a number from 0") }
    if errorCount < 0 { throw ValidationError("--errors takes a number from 0") }
  }

  private func runFiles() async throws {
    let run = EvaluationRun(
      lexicons: try await scoring.loadLexicons(), policy: try scoring.loadPolicy(), cores: jobs.count,
      attribute: attribute, predictions: try predictions.map { try Predictions(InputFile($0)) },
      errors: errorCount, hasText: withText)
    // Without a path and with a database standard input is not meant.
    let inputs = paths.isEmpty ? [] : try InputFile.all(paths)
    var files = try inputs.map { try LabelledFile($0, columns: columns, task: task) }
    if let database { files += try LabelledFile.all(inDatabase: database, attribute) }
    let rowsFile = try rowsPath.map { try RowsFile(path: $0) }
    var evaluations: [Evaluation] = []
    for file in files { evaluations.append(try await run.evaluate(file, rowsFile: rowsFile)) }
    try rowsFile?.finish()
    var out = try output.open()
    if chosenForm == .json {
      for one in evaluations {
        var json = JSONText()
        json.evaluation(one, rules: ruleCount, hasText: withText)
        out.write(json.text + "\n")
      }
    } else {
      write(EvaluationReport(rules: ruleCount, hasText: withText).report(evaluations), to: &out)
    }
    try out.finish()
  }

  private func runSwap() async throws {
    let bytes = try paths.first.map { try InputFile($0).read() } ?? EmbeddedFiles.swaps.bytes
    let name = paths.first ?? EmbeddedFiles.swaps.name
    let trials = SwapTrials(
      try SwapFile(bytes, file: name), lexicons: try await scoring.loadLexicons(),
      policy: try scoring.loadPolicy())
    let result = SwapReport(name, limit: limit, trials)
    var out = try output.open()
    if chosenForm == .json {
      var json = JSONText()
      json.swaps(result)
      out.write(json.text + "\n")
    } else {
      write(result.report, to: &out)
    }
    try out.finish()
    if !result.unfair.isEmpty { throw Failure.found }
  }

  var chosenForm: Report.Form { json ? .json : form ?? output.form(as: Report.Form.self) ?? .text }

  func write(_ report: Report, to out: inout OutputFile) {
    switch chosenForm {
    case .text: out.write(ReportText(width: Terminal.width).page(report))
    case .csv: ReportCSV(formulas: .apostrophe).write(report, to: &out)
    case .html: out.write(ReportPage().page(report))
    // JSON has more than the tables, and its own writers.
    case .json: break
    }
  }

  private static func attribute(_ name: String) throws -> PolicyAttribute {
    guard let attribute = PolicyAttribute(name: name) else {
      let names = PolicyAttribute.allCases.map(\.name).joined(separator: ", ")
      throw ValidationError("\"\(name)\" is none of \(names)")
    }
    return attribute
  }
}

extension Report.Form: ExpressibleByArgument {}
