import ArgumentParser
import CommentFormats

/// `parley parse`
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads comment threads and prints who answered whom.",
    discussion: """
      Tells the format by content, rebuilds the thread, and says what is missing.

      Example: parley parse seeds/page-dump.txt
      """)

  @OptionGroup var input: InputArguments

  @Option(name: .customLong("as"), help: "tree for people; ndjson, Parley's own format; pairs, id and parent.")
  var output: Form = .tree

  @Flag(help: "Short for --as ndjson.")
  var json = false

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case tree, ndjson, pairs
  }

  func run() throws {
    var out = OutputFile()
    for (index, input) in try input.threads().enumerated() {
      switch json ? .ndjson : output {
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
