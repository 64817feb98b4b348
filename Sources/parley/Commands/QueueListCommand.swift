import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue list`
struct QueueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cases: what the policy would reject first, then the most severe, then the oldest.",
    discussion: "Example: parley queue list --category threat")

  @OptionGroup var filter: FilterArguments
  @OptionGroup var database: DatabaseArguments

  @Option(help: "How many cases at most.")
  var limit = 50

  @Option(help: "How many cases to pass over.")
  var offset = 0

  @Flag(help: "Print NDJSON: one case a line, with the text and the byte ranges of what matched.")
  var json = false

  func validate() throws {
    if limit < 1 || offset < 0 { throw ValidationError("--limit starts at 1 and --offset at 0") }
  }

  func run() throws {
    let store = try database.open()
    let filter = filter.filter(else: [.pending, .claimed, .escalated])
    let cases = try store.list(filter, limit: limit, offset: offset)
    var out = OutputFile()
    if json {
      for one in cases {
        var json = JSONText()
        json.case(one)
        out.write(json.text + "\n")
      }
    } else {
      let counts = try store.countByState(filter)
      let summary = CaseState.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
      out.write(summary.isEmpty ? "no cases\n" : summary.joined(separator: ", ") + "\n")
      let table = CaseTable(width: Terminal.width, highlight: Highlight(hasColour: Terminal.hasColour))
      for one in cases { table.write(one, to: &out) }
    }
    try out.finish()
  }
}
