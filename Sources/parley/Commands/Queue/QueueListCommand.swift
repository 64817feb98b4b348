import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue list`
struct QueueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cases, the highest priority first.",
    usage: "parley queue list [<options>]",
    discussion: """
      With --after the pages go on from a place, and what has come meanwhile is not in them.

      Example: parley queue list --category threat
      """)

  @OptionGroup var filter: FilterArguments
  @OptionGroup var database: DatabaseArguments

  @Option(parsing: .unconditional, help: ArgumentHelp("How many cases at most.", valueName: "count"))
  var limit = 50

  @Option(parsing: .unconditional, help: ArgumentHelp("How many cases to pass over.", valueName: "count"))
  var offset = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Go on where a page ended, with what it printed.", valueName: "place"))
  var after: CaseCursor?

  @Flag(help: "Print NDJSON: one case a line, with the text and the byte ranges of what matched.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
    if offset < 0 { throw ValidationError("--offset takes a number from 0") }
  }

  func run() throws {
    let store = try database.open()
    let filter = try filter.filter(else: [.pending, .claimed, .escalated], in: store)
    let page = try offset == 0 ? store.page(filter, limit: limit, after: after, at: .now) : nil
    let cases = try page?.cases ?? store.list(filter, limit: limit, offset: offset, at: .now)
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
      try writeText(cases, filter, store, next: page?.next, to: &out)
      if let page, page.arrivals > 0 {
        out.write("\(counted(page.arrivals, "new case")) since the first page\n")
      }
    }
    try out.finish()
  }

  private func writeText(
    _ cases: [Case], _ filter: CaseFilter, _ store: ReviewStore, next: CaseCursor?, to out: inout OutputFile
  ) throws {
    // Of other filters only reading everything would tell.
    let counts = filter.isCountedQuickly || next == nil && after == nil ? try store.countByState(filter) : nil
    if let counts {
      let states = CaseState.allCases.filter { counts[$0, default: 0] > 0 }
      let summary = states.map { "\(counts[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
      out.write(states.isEmpty ? "no such cases\n" : summary + "\n")
    }
    let table = CaseTable.onTerminal
    for one in cases { table.write(one, to: &out) }
    let shown = offset + cases.count
    let left = counts.map { $0.values.reduce(0, +) - shown }
    let ways = [
      after == nil && left ?? 1 > 0 && (next != nil || left != nil) ? "--offset \(shown)" : nil,
      next.map { "--after \($0)" },
    ].compactMap { $0 }
    if ways.isEmpty { return }
    let more = after == nil ? left.map { "\($0) more" } ?? "more" : "more"
    out.write("\(more): \(ways.joined(separator: ", or "))\n")
  }
}
