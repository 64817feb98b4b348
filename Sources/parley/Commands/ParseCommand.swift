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
      tree for people; ndjson, Parley's own format; pairs, id and parent; as a rule what --output ends with, \
      else tree.
      """, valueName: "form"))
  var form: Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @OptionGroup var output: OutputArguments

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case tree, ndjson, pairs
  }

  func run() throws {
    let inputs = try input.threads()
    var out = try output.open()
    let form = json ? .ndjson : form ?? output.form(as: Form.self) ?? .tree
    for (index, input) in inputs.enumerated() {
      switch form {
      case .tree:
        if index > 0 { out.write("\n") }
        TreeWriter(width: Terminal.width).write(input.thread, to: &out)
      case .ndjson: NDJSONWriter().write(input.thread, to: &out)
      case .pairs: PairsWriter().write(input.thread, to: &out)
      }
    }
    try out.finish()
  }
}
