import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewIntake
import ReviewRecords
import ReviewStore

/// `parley queue add`
struct QueueAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Scores threads, stores them, and makes a case of every comment that the policy flags.",
    usage: "parley queue add [<options>] [<path> ...]",
    discussion: """
      The same input again adds nothing. Where a comment was changed, its open case goes on to the new text; one that
      was decided stays with the old text, and the new one gets a case of its own if it is flagged.

      Example: parley queue add seeds/page-dump.txt
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var judging: JudgingArguments
  @OptionGroup var jobs: JobArguments
  @OptionGroup var database: DatabaseArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What tells these threads from others of the same name, such as the site; as a rule their folder.",
      valueName: "name"))
  var source: String?

  @Flag(help: "Make a case of every comment, whatever the policy says, so that nothing is published unseen.")
  var hold = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Store pseudonyms in the place of authors, by the key in this file, which is made where it is not there.",
      valueName: "file"),
    completion: .file())
  var pseudonymise: String?

  @Flag(help: "Store authors that are e-mail or IP addresses as they are, and no pseudonyms in their place.")
  var keepAddresses = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let policy = try scoring.loadPolicy()
    let lexicons = try await scoring.loadLexicons()
    let manifest = try scoring.manifest().short
    // A text without comments is no thread, but a page that claims more than it shows is worth knowing.
    let inputs = try input.threads(source: source).filter { input in
      !input.thread.comments.isEmpty || input.thread.completeness.claimed != nil
    }
    let store = try database.open(create: true)
    let pseudonyms = try pseudonymise.map { try Pseudonyms.ofKey(in: $0) }
    let plain = try store.requirePseudonyms(pseudonyms)
    if plain > 0 {
      Messages.say(
        "\(counted(plain, "name")) from before stay as they are; `parley queue pseudonymise` changes them")
    }
    try store.makeQueues(policy.queueTargets, at: .now)
    var counts = EnqueueCounts()
    var progress = Progress("queueing", total: inputs.reduce(0) { $0 + $1.thread.comments.count })
    var scored: [ScoredComment] = []
    var batch = BatchScoring(lexicons: lexicons, policy: policy, jobs: jobs.count)
    let names = try store.authorNames(pseudonyms: pseudonyms, keepsAddresses: keepAddresses)
    batch.contexts = try QueueContexts(
      policy, site: judging.site, language: judging.language, names
    ).contexts(of: inputs.map { ($0.thread, $0.source) }, store)
    try await batch.score(inputs.map(\.thread)) { number, comments, results in
      scored += results
      let input = inputs[number]
      if scored.count == input.thread.comments.count {
        counts += try store.enqueue(
          input.thread, scored: scored, source: input.source, holds: hold, manifest: manifest,
          pseudonyms: pseudonyms,
          keepsAddresses: keepAddresses, at: .now)
        scored = []
      }
      progress.advance(by: comments.count)
    }
    for input in inputs where input.thread.comments.isEmpty {
      counts += try store.enqueue(
        input.thread, scored: [], source: input.source, holds: hold, manifest: manifest,
        pseudonyms: pseudonyms,
        keepsAddresses: keepAddresses, at: .now)
    }
    Progress.clear()
    var out = OutputFile()
    out.write(json ? jsonLine(counts, inputs.count) : sentence(counts, inputs.count))
    try out.finish()
  }

  private func sentence(_ counts: EnqueueCounts, _ threads: Int) -> String {
    let threads = counted(threads, "thread")
    let comments = "\(counted(counts.newComments, "comment")) new, \(counts.knownComments) known"
    let updated = counts.updatedCases > 0 ? " and \(counts.updatedCases) updated" : ""
    let cases = "\(counted(counts.newCases, "new case"))\(updated) in \(visible(database.path))"
    return "\(threads): \(comments), \(counts.changedComments) changed; \(cases)\n"
  }

  private func jsonLine(_ counts: EnqueueCounts, _ threads: Int) -> String {
    var json = JSONText()
    json.object { $0.members(of: counts, threads: threads) }
    return json.text + "\n"
  }
}
