import ArgumentParser
import CommentModel
import ReviewStore

/// `parley queue undo`
struct QueueUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes decisions back: the cases wait again, and what was decided stays visible.",
    usage: "parley queue undo [<options>] [<case>]",
    discussion: """
      Many at once are a bulk action themselves, with a number of their own. What somebody has claimed or decided \
      since is left alone, and named. Exits with 3 where nothing could be done.

      Example: parley queue decide 1 reject && parley queue undo 1
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
      let count = try store.count(scope, isUndo: true)
      guard try consent.isGiven(counted(count, "decision"), count: count, json: json) else { return }
      var progress = BulkProgressLine("undo", total: count)
      let outcome = try store.undo(scope, by: moderator.claimant, note: note, at: .now) { progress.show($0) }
      try outcome.print("undone", json: json)
    } else {
      let number = try decisions.decision ?? store.lastDecision(on: decisions.number ?? 0).number
      let decision = try store.undo(decision: number, by: moderator.claimant, note: note, at: .now)
      let state = try store.reviewCase(decision.caseNumber).state
      try printLine(
        "case \(decision.caseNumber): decision \(number) is undone; it is \(state.rawValue)", json: json
      ) { $0.members(of: decision) }
    }
  }
}
