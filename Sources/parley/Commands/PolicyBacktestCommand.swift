import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel
import PolicyFiles

/// `parley policy backtest`
struct PolicyBacktestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Shows how right each rule and threshold of a policy is about what people decided.",
    usage: "parley policy backtest [<options>] <policy> [--against <database>]",
    discussion: """
      Precision is the share of what a rule flags that people rejected, recall the share of what people rejected \
      that it flags; each with its 95 % interval. Rules in the shadow and drafts are measured too. Only comments \
      that somebody decided on count, in the queue or as a client's feedback: what no policy ever flagged nobody \
      has seen.

      Example: parley policy backtest lexicons/house-rules.yaml
      """)

  @Argument(help: "The policy.", completion: .file(extensions: ["yaml", "yml"]))
  var policy: String

  @OptionGroup var replay: ReplayArguments
  @OptionGroup var judging: JudgingArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    help: ArgumentHelp("A folder of lexicons instead of the built-in ones.", valueName: "folder"),
    completion: .directory)
  var lexicons: String?

  @OptionGroup var report: ReportArguments

  func run() async throws {
    var policy = try PolicyFile.read(InputFile(policy).read(), file: policy)
    // Whoever writes a draft wants to know what it would do.
    for index in policy.rules.indices where policy.rules[index].state == .draft {
      policy.rules[index].state = .shadow
    }
    let source = try replay.source()
    guard case .database(let path) = source else {
      throw Failure.unfit(
        path: source.name, reason: "no queue's database; nobody decided on what is in files")
    }
    let run = PolicyReplay(
      lexicons: try await ScoringArguments.lexicons(in: lexicons), policies: [policy], judging: judging,
      cores: jobs.count)
    var all = PolicyBacktest()
    try await run.run(
      .database(path), withFeedback: true, PolicyBacktest(), add: { $0.add($1, $2[0]) },
      receive: { all.add($0) })
    let names = policy.rules.map(\.id)
    let page = PolicyBacktestReport(policy: self.policy, source: path, rules: names)
    try report.write(page.report(all)) { $0.backtest(all, page) }
  }
}
