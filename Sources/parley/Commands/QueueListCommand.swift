import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue list`
struct QueueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cases: what the policy would reject first, then the most severe, then the oldest.",
    usage: "parley queue list [<options>]",
    discussion: "Example: parley queue list --category threat")

  @OptionGroup var filter: FilterArguments
  @OptionGroup var database: DatabaseArguments

  @Option(parsing: .unconditional, help: ArgumentHelp("How many cases at most.", valueName: "count"))
  var limit = 50

  @Option(parsing: .unconditional, help: ArgumentHelp("How many cases to pass over.", valueName: "count"))
  var offset = 0

  @Flag(help: "Print NDJSON: one case a line, with the text and the byte ranges of what matched.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
    if offset < 0 { throw ValidationError("--offset takes a number from 0") }
  }

  func run() throws {
    let store = try database.open()
    let filter = filter.filter(else: [.pending, .claimed, .escalated])
    let cases = try store.list(filter, limit: limit, offset: offset, at: .now)
    var out = OutputFile()
    if json {
      for one in cases {
        var json = JSONText()
        json.case(one)
        out.write(json.text + "\n")
      }
    } else if try store.countByState().values.allSatisfy({ $0 == 0 }) {
      out.write("the queue is empty; `parley queue add FILE` fills it\n")
    } else {
      writeText(cases, try store.countByState(filter), to: &out)
    }
    try out.finish()
  }

  private func writeText(_ cases: [Case], _ counts: [CaseState: Int], to out: inout OutputFile) {
    let all = counts.values.reduce(0, +)
    let states = CaseState.allCases.filter { counts[$0, default: 0] > 0 }
    let summary = states.map { "\(counts[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
    out.write(all == 0 ? "no such cases\n" : summary + "\n")
    let table = CaseTable.onTerminal
    for one in cases { table.write(one, to: &out) }
    let shown = offset + cases.count
    if shown < all { out.write("\(all - shown) more: --offset \(shown)\n") }
  }
}
