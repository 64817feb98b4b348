import ArgumentParser
import CommentAnalysis
import CommentFormats

/// `parley lexicon suggest`
struct LexiconSuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Says which entries decisions speak against, and which words are missing; writes a patch.",
    usage: "parley lexicon suggest [<options>]",
    discussion: """
      Nothing is changed: a person reads the patch, and applies it to the folder of lexicons that was named (patch -p1 \
      -d FOLDER). Of comments nothing is shown but single words that several people have used. docs/lexicons.md tells \
      what has to speak for a suggestion.

      Example: parley lexicon suggest --lexicons lexicons
      """)

  @OptionGroup var database: DatabaseArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    help: ArgumentHelp(
      "How many decisions there have to be on texts that an entry decides, or that a word is in.",
      valueName: "count"))
  var minimumDecisions = SuggestionLimits().decisions

  @Option(
    help: ArgumentHelp(
      "How many different people have to have used a word before it is shown.", valueName: "count"))
  var minimumAuthors = SuggestionLimits().authors

  @Option(
    help: ArgumentHelp(
      "By how many standard errors a word has to be more frequent in what the policy missed.",
      valueName: "count"))
  var minimumZ = SuggestionLimits().z

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "text for people; json or csv for programs; html, one page; patch, a unified diff; as a rule what --output ends with, else text.",
      valueName: "form"))
  var form: Form?

  @Flag(help: "Short for --as json.")
  var json = false

  @OptionGroup var output: OutputArguments

  /// The forms of suggestions. The raw value is the word used on the command line.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, html, patch
  }

  func validate() throws {
    if minimumDecisions < 1 { throw ValidationError("--minimum-decisions takes a number from 1") }
    if minimumAuthors < 1 { throw ValidationError("--minimum-authors takes a number from 1") }
    if !minimumZ.isFinite || minimumZ < 0 { throw ValidationError("--minimum-z takes a number from 0") }
  }

  func run() async throws {
    let run = SuggestionRun(
      store: try database.open(), name: database.path, texts: try LexiconTexts(scoring.lexicons),
      policy: try scoring.loadPolicy(),
      limits: SuggestionLimits(decisions: minimumDecisions, authors: minimumAuthors, z: minimumZ),
      cores: jobs.count)
    let found = try await run.suggest()
    var out = try output.open()
    let report = SuggestionReport()
    switch json ? .json : form ?? output.form(as: Form.self) ?? .text {
    case .text:
      out.write(ReportText(width: Terminal.width).page(report.report(found)))
      if !found.patch.isEmpty {
        let apply =
          "--as patch writes the changes; read them, then apply them with patch -p1 -d \(found.folder)"
        out.write("\n\(visible(apply))\n")
      }
    case .csv: ReportCSV(formulas: .apostrophe).write(report.report(found), to: &out)
    case .html: out.write(ReportPage().page(report.report(found)))
    case .json:
      var text = JSONText()
      text.suggestions(found)
      out.write(text.text + "\n")
    case .patch:
      if found.patch.isEmpty {
        Messages.say(
          "\(database.path): nothing to change by \(counted(found.evidence.judged, "decided text"))")
      }
      out.write(found.patch.text)
    }
    try out.finish()
  }
}
