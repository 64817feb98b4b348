import ArgumentParser
import CommentAnalysis
import CommentFormats

/// `parley explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how the scores of one text come about, step by step.",
    discussion: """
      Every number can be replayed: which entry, which weight, what the words around it made of it.

      Example: parley explain "You are NOT an idiot, but that was a f@cking great article!!"
      """)

  @Argument(help: "The text; - or nothing reads it from standard input.")
  var text: String?

  @Option(help: "The comment that it answers; what it repeats from there is a quote.")
  var answering: String?

  @OptionGroup var scoring: ScoringArguments

  @Flag(help: "Print JSON: all steps, with byte ranges.")
  var json = false

  func run() throws {
    let text = try text.flatMap { $0 == "-" ? nil : $0 } ?? standardInput()
    var scorer = Scorer(lexicons: try scoring.loadLexicons(), policy: try scoring.loadPolicy())
    let explanation = scorer.explain(text, answering: answering)
    var out = OutputFile()
    if json {
      var json = JSONText()
      json.explanation(explanation)
      out.write(json.text + "\n")
    } else {
      let highlight = Highlight(hasColour: Terminal.hasColour)
      out.write(ExplanationText(text: text, explanation: explanation, highlight: highlight).lines)
    }
    try out.finish()
  }

  private func standardInput() throws -> String {
    let bytes = try InputFile.all([]).first?.read() ?? []
    return String(decoding: bytes, as: UTF8.self)
  }
}
