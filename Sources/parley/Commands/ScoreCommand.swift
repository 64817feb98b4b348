import ArgumentParser
import CommentFormats
import CommentModel

/// `parley score`
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores every comment for sentiment and toxicity, one row each.",
    usage: "parley score [<options>] [<path> ...]",
    discussion: """
      Sentiment is −1…1, toxicity and its categories 0…1; own_sentiment leaves out what is quoted and pasted.

      Example: parley score --output scores.csv seeds/page-dump.txt
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "table for people; csv or ndjson for programs; as a rule what --output ends with, else table.",
      valueName: "form"))
  var form: ScoreWriter.Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @Flag(name: .customLong("text"), help: "Add the comment's text as the last column (csv and ndjson).")
  var withText = false

  @Flag(help: "Leave CSV cells that a spreadsheet would run as formulas as they are.")
  var raw = false

  @Option(
    help: ArgumentHelp("Exit with 1 where a comment's verdict is this or stronger.", valueName: "verdict"))
  var failOn: FlaggingAction?

  @OptionGroup var output: OutputArguments

  func run() async throws {
    let policy = try scoring.loadPolicy()
    let lexicons = try scoring.loadLexicons()
    let inputs = try input.threads()
    var out = try output.open()
    let form = json ? .ndjson : form ?? output.form(as: ScoreWriter.Form.self) ?? .table
    var writer = ScoreWriter(form, withText: withText, formulas: raw ? .raw : .apostrophe, inputs: inputs)
    writer.start(&out)
    var progress = Progress(
      "scoring", total: inputs.reduce(0) { $0 + $1.thread.comments.count }, showsResults: out.isTerminal)
    var found = false
    let batch = BatchScoring(lexicons: lexicons, policy: policy, jobs: jobs.count)
    try await batch.score(inputs.map(\.thread)) { number, comments, scored in
      for (index, result) in zip(comments, scored) {
        writer.write(number, index, result, &out)
        if let failOn, result.verdict.action >= failOn.action { found = true }
      }
      progress.advance(by: comments.count)
    }
    writer.finish(&out)
    Progress.clear()
    try out.finish()
    if found { throw Failure.found }
  }
}

extension ScoreWriter.Form: ExpressibleByArgument {}
