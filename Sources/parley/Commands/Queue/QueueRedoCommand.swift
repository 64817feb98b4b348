import ArgumentParser
import CommentModel
import ReviewStore

/// `parley queue redo`
struct QueueRedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Puts decisions in force again that were undone.",
    usage: "parley queue redo [<options>] [<case>]",
    discussion: """
      Many at once are a bulk action themselves, with a number of their own. What somebody has claimed or decided \
      since is left alone, and named. Exits with 3 where nothing could be done.

      Example: parley queue decide 1 reject && parley queue undo 1 && parley queue redo 1
      """)

  @OptionGroup var decisions: ReversalArguments

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var note: String?

  @OptionGroup var consent: ConsentArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    if let scope = decisions.scope {
      let count = try store.count(scope, isUndo: false)
      guard try consent.isGiven(counted(count, "decision"), count: count, json: json) else { return }
      var progress = BulkProgressLine("redo", total: count)
      let outcome = try store.redo(scope, by: moderator.claimant, note: note, at: .now) { progress.show($0) }
      try outcome.print("in force again", json: json)
    } else {
      let number = try decisions.decision ?? store.lastUndone(on: decisions.number ?? 0).number
      let decision = try store.redo(decision: number, by: moderator.claimant, note: note, at: .now)
      let state = try store.reviewCase(decision.caseNumber).state
      try printLine(
        "case \(decision.caseNumber): decision \(number) is in force again; it is \(state.rawValue)",
        json: json
      ) { $0.members(of: decision) }
    }
  }
}
