import ArgumentParser
import CommentAnalysis
import CommentFormats
import ReviewIntake
import ScoreJSON

/// `parley explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how the scores of one text come about, step by step.",
    usage: "parley explain [<options>] [--] [<text> ...]",
    discussion: """
      Every number can be replayed: which entry, which weight, what the words around it made of it.

      Example: parley explain "You are NOT an idiot, but that was a f@cking great article!!"
      """)

  @Argument(
    help: ArgumentHelp("The text; - or nothing reads it from standard input.", valueName: "text"))
  var words: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The comment that it answers; what it repeats from there is a quote.", valueName: "text"))
  var answering: String?

  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var judging: JudgingArguments

  @Flag(help: "Print JSON: all steps, with byte ranges.")
  var json = false

  func run() async throws {
    let text = words.isEmpty || words == ["-"] ? try standardInput() : words.joined(separator: " ")
    let policy = try scoring.loadPolicy()
    var scorer = JudgingScorer(lexicons: try await scoring.loadLexicons(), policy: policy)
    let context = CommentContext(site: judging.site, language: judging.language)
    let explanation = scorer.explain(text, answering: answering, in: context)
    var out = OutputFile()
    if json {
      var json = JSONText()
      json.explanation(explanation)
      out.write(json.text + "\n")
    } else {
      let highlight = Highlight(hasColour: Terminal.hasColour)
      let page = ExplanationText(
        text: text, explanation: explanation, width: Terminal.width, highlight: highlight)
      out.write(page.page)
    }
    try out.finish()
  }

  /// What is piped in, without the line end that `echo` puts behind it.
  private func standardInput() throws -> String {
    let bytes = try InputFile.all([]).first?.read() ?? []
    return String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
