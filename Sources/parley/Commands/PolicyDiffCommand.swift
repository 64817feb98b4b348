import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel
import PolicyFiles

/// `parley policy diff`
struct PolicyDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what another policy would flag and clear among comments that are there.",
    usage: "parley policy diff [<options>] <old> <new> [--against <path> ...]",
    discussion: """
      Comments are read and scored once, by the lexicons of today, and judged by both policies. Of a queue's comments \
      it is shown how both policies agree with what people decided.

      Example: parley policy diff lexicons/policy.yaml lexicons/house-rules.yaml --against seeds/demo.ndjson
      """)

  @Argument(help: "The policy that is in use.", completion: .file(extensions: ["yaml", "yml"]))
  var old: String

  @Argument(help: "The policy that is to come.", completion: .file(extensions: ["yaml", "yml"]))
  var new: String

  @OptionGroup var replay: ReplayArguments
  @OptionGroup var judging: JudgingArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    help: ArgumentHelp("A folder of lexicons instead of the built-in ones.", valueName: "folder"),
    completion: .directory)
  var lexicons: String?

  @Option(
    help: ArgumentHelp(
      """
      Exit with 1 where there are more: flagged>100, cleared>0.5%, moved>=1, changed>0, reviews>20 (more reviews a \
      day). May stand several times.
      """, valueName: "condition"))
  var failOn: [FailCondition] = []

  @Option(help: ArgumentHelp("How many comments of each group to name.", valueName: "count"))
  var samples = 5

  @Option(
    help: ArgumentHelp("Write every comment that moves here, as NDJSON.", valueName: "file"),
    completion: .file())
  var changes: String?

  @OptionGroup var report: ReportArguments

  func run() async throws {
    let policies = [
      try PolicyFile.read(InputFile(old).read(), file: old),
      try PolicyFile.read(InputFile(new).read(), file: new),
    ]
    let source = try replay.source()
    let run = PolicyReplay(
      lexicons: try await ScoringArguments.lexicons(in: lexicons), policies: policies, judging: judging,
      cores: jobs.count)
    var diff = PolicyDiff()
    try await run.run(source, PolicyDiff(), add: { $0.add($1, $2) }, receive: { diff.add($0) })
    if let changes { try write(diff.changes, to: changes) }
    let page = PolicyDiffReport(old: old, new: new, source: source.name, samples: samples)
    try report.write(page.report(diff)) { $0.diff(diff, page) }
    let met = failOn.filter { $0.isMet(by: diff) }
    for condition in met { Messages.say("--fail-on \(condition.sentence): it is so") }
    if !met.isEmpty { throw Failure.found }
  }

  func validate() throws {
    if samples < 0 { throw ValidationError("--samples takes a number from 0") }
  }

  private func write(_ changes: [PolicyDiff.Change], to path: String) throws {
    var out = try OutputFile(path: path)
    var json = JSONText()
    for change in changes {
      json.removeAll()
      json.change(change)
      out.write(json.text + "\n")
    }
    try out.finish()
  }
}
