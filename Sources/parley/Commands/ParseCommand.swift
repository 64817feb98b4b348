import ArgumentParser
import CommentFormats

/// `parley parse`
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads comment threads and prints who answered whom.",
    usage: "parley parse [<options>] [<path> ...]",
    discussion: """
      Tells the format by content, rebuilds the thread, and says what is missing.

      Example: parley parse seeds/page-dump.txt
      """)

  @OptionGroup var input: InputArguments

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      """
      tree for people; report, what each file is and what is missing; ndjson, Parley's own format; pairs, id and \
      parent; convokit, a corpus folder (--output names it); as a rule what --output ends with, else tree.
      """, valueName: "form"))
  var form: Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @OptionGroup var output: OutputArguments

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case tree, report, ndjson, pairs, convokit
  }

  func run() throws {
    let form = json ? .ndjson : form ?? output.form(as: Form.self) ?? .tree
    if form == .convokit, output.output == nil {
      throw ValidationError("--as convokit needs --output FOLDER")
    }
    let inputs = try input.threads()
    if form == .convokit { return try ConvoKitFolder(path: output.output ?? "").write(inputs.map(\.thread)) }
    var out = try output.open()
    if form == .report { ReadingReport(inputs: inputs).write(to: &out) }
    for (index, input) in inputs.enumerated() {
      switch form {
      case .tree:
        if index > 0 { out.write("\n") }
        TreeWriter(width: Terminal.width).write(input.thread, to: &out)
      case .ndjson: NDJSONWriter().write(input.thread, to: &out)
      case .pairs: PairsWriter().write(input.thread, to: &out)
      case .report, .convokit: break
      }
    }
    try out.finish()
  }
}
