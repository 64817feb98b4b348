import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewIntake

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
  @OptionGroup var judging: JudgingArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "table for people; csv or ndjson for programs; as a rule what --output ends with, else table.",
      valueName: "form"))
  var form: ScoreLayout.Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @Flag(name: .customLong("text"), help: "Add a column with the comment's text (csv and ndjson).")
  var withText = false

  @Flag(help: "Leave CSV cells that a spreadsheet would run as formulas as they are.")
  var raw = false

  @Flag(
    help: """
      Add a last column with a hash over all that the scores depend on: versions, lexicons, policy (csv and ndjson).
      """)
  var manifest = false

  @Option(
    help: ArgumentHelp("Exit with 1 where a comment's verdict is this or stronger.", valueName: "verdict"))
  var failOn: FlaggingAction?

  @OptionGroup var output: OutputArguments

  @Option(
    help: ArgumentHelp(
      "Note here how far the work is; where it was stopped, the same command goes on (csv and ndjson to a file).",
      valueName: "file"), completion: .file())
  var checkpoint: String?

  func run() async throws {
    let policy = try scoring.loadPolicy()
    let lexicons = try await scoring.loadLexicons()
    let files = try InputFile.all(input.inputs)
    let manifest = manifest || checkpoint != nil ? try scoring.manifest() : nil
    let layout = layout(manifest, hasRules: policy.needsJudge)
    let checkpoint = try checkpoint.map { try self.checkpoint($0, files, layout, manifest) }
    let start = try output.output.flatMap { try checkpoint?.load(output: $0) }
    let spares = SpareRooms()
    let sizes = files.map(\.size)
    let total = sizes.contains(nil) ? 0 : sizes.reduce(0) { $0 + ($1 ?? 0) }
    let out = ScoreOutput(layout, to: output, checkpoint, from: start, spares: spares, total: total)
    var contexts = ContextReader(policy)
    try await OrderedWork<BatchScorer.Job, BatchScorer.Rows>.run(
      cores: jobs.count,
      worker: {
        var scorer = BatchScorer(
          lexicons: lexicons, policy: policy, layout: layout, judging: judging, spares: spares)
        return { scorer.rows(of: $0) }
      }, receive: out.receive
    ) { work in
      var left = start?.comments ?? 0
      var isFirst = true
      try input.readBatches(of: files, isWhole: layout.form == .table) { input in
        let places = contexts.places(of: input.batch)
        let skipped = min(left, input.batch.count)
        left -= skipped
        if skipped > 0, skipped == input.batch.count { return }
        let job = BatchScorer.Job(
          file: input.file, batch: input.batch, start: skipped, isFirst: isFirst, position: input.position,
          places: places)
        isFirst = false
        // No reader can do anything about an output that is full.
        do { try work.add(job) } catch { Failure.report(error) }
      }
    }
    try out.finish()
    if let failOn, out.strongest >= failOn.action { throw Failure.found }
  }

  func validate() throws {
    guard checkpoint != nil else { return }
    guard let path = output.output, path != "-", layout(nil, hasRules: false).form != .table else {
      throw ValidationError("--checkpoint needs --output FILE and --as csv or ndjson")
    }
    if input.inputs.isEmpty || input.inputs.contains("-") {
      throw ValidationError("--checkpoint needs files: standard input can't be read again")
    }
    if checkpoint == path { throw ValidationError("--checkpoint and --output name the same file") }
  }

  private func layout(_ manifest: Manifest?, hasRules: Bool) -> ScoreLayout {
    let form = json ? .ndjson : form ?? output.form(as: ScoreLayout.Form.self) ?? .table
    return ScoreLayout(
      form: form, hasRules: hasRules, hasText: withText, formulas: raw ? .raw : .apostrophe,
      manifest: self.manifest ? manifest.map { Array($0.short.utf8) } : nil)
  }

  /// The checkpoint of this very run: it names all that its output depends on.
  private func checkpoint(
    _ path: String, _ files: [InputFile], _ layout: ScoreLayout, _ manifest: Manifest?
  ) throws(Failure) -> Checkpoint {
    var facts = [
      Checkpoint.Fact(name: "manifest", value: manifest?.hash ?? ""),
      Checkpoint.Fact(name: "--output", value: quoted(output.output ?? "")),
      Checkpoint.Fact(name: "--as", value: layout.form.rawValue),
      Checkpoint.Fact(name: "--text", value: "\(withText)"),
      Checkpoint.Fact(name: "--raw", value: "\(raw)"),
      Checkpoint.Fact(name: "--site", value: quoted(judging.site ?? "")),
      Checkpoint.Fact(name: "--language", value: quoted(judging.language ?? "")),
      Checkpoint.Fact(name: "--manifest", value: "\(self.manifest)"),
      Checkpoint.Fact(name: "--from", value: input.from?.rawValue ?? "by content"),
      Checkpoint.Fact(name: "--nested-lists", value: input.nestedLists.rawValue),
      Checkpoint.Fact(name: "--map", value: input.mapping.map { quoted("\($0)") } ?? "by name"),
    ]
    for file in files {
      guard let mark = file.mark else { throw .unreadable(path: file.label, reason: systemReason()) }
      facts.append(Checkpoint.Fact(name: "input", value: "\(quoted(file.label)), \(mark)"))
    }
    return Checkpoint(path: path, facts: facts)
  }

  /// Text on one line, whatever is in it.
  private func quoted(_ text: String) -> String {
    var json = JSONText()
    json.string(text)
    return json.text
  }
}

extension ScoreLayout.Form: ExpressibleByArgument {}
