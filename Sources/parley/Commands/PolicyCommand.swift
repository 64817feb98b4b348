import ArgumentParser
import CommentFormats

/// `parley policy`
struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Checks policies, and shows what they would have done.",
    usage: "parley policy <command> [<options>]",
    discussion: "Example: parley policy check lexicons/house-rules.yaml",
    subcommands: [PolicyCheckCommand.self, PolicyDiffCommand.self, PolicyBacktestCommand.self])
}

/// In which form a command prints a report.
struct ReportArguments: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "text for people; json or csv for programs; html, one page; as a rule what --output ends with, else text.",
      valueName: "form"))
  var form: Report.Form?

  @Flag(help: "Short for --as json.")
  var json = false

  @OptionGroup var output: OutputArguments

  /// Writes a report; in JSON what the closure writes.
  func write(_ report: Report, json: (inout JSONText) -> Void) throws {
    var out = try output.open()
    switch self.json ? .json : form ?? output.form(as: Report.Form.self) ?? .text {
    case .text: out.write(ReportText(width: Terminal.width).page(report))
    case .csv: ReportCSV(formulas: .apostrophe).write(report, to: &out)
    case .html: out.write(ReportPage().page(report))
    case .json:
      var text = JSONText()
      json(&text)
      out.write(text.text + "\n")
    }
    try out.finish()
  }
}
