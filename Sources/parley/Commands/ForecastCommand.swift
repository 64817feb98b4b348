import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel
import ScoreJSON

/// `parley forecast`
struct ForecastCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Says how likely conversations are to turn into personal attacks next, and why.",
    usage: "parley forecast [<options>] [<path> ...]",
    discussion: """
      A sum of what can be counted, printed part by part: it is there to put threads in order, and decides nothing. \
      docs/forecast.md tells what each part means; `parley evaluate --threads` how far to trust it.

      Example: parley forecast seeds/demo.ndjson
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var jobs: JobArguments

  @Flag(help: "Show the forecast after each comment too.")
  var comments = false

  @OptionGroup var report: ReportArguments

  func run() async throws {
    let policy = try scoring.loadPolicy()
    let lexicons = try await scoring.loadLexicons()
    let politeness = Politeness(lexicons)
    let inputs = try input.threads().filter { !$0.thread.comments.isEmpty }
    var progress = Progress("forecasting", total: inputs.reduce(0) { $0 + $1.thread.comments.count })
    var forecasts: [ThreadForecast] = []
    var scored: [ScoredComment] = []
    let batch = BatchScoring(lexicons: lexicons, policy: policy, jobs: jobs.count)
    try await batch.score(inputs.map(\.thread)) { number, some, results in
      scored += results
      progress.advance(by: some.count)
      let thread = inputs[number].thread
      guard scored.count == thread.comments.count else { return }
      forecasts.append(ThreadForecast(thread, scored: scored, politeness: politeness))
      scored = []
    }
    Progress.clear()
    let page = ForecastReport(hasComments: comments)
    let threads = zip(inputs, forecasts).map { ForecastReport.Entry(input: $0, forecast: $1) }
    try report.write(page.report(threads)) { json in
      json.object { json in
        json.key("threads")
        json.array { json in for thread in threads { json.threadForecast(thread, hasComments: comments) } }
      }
    }
  }
}
