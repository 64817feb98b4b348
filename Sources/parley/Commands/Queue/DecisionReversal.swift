import ArgumentParser
import CommentModel
import ReviewRecords
import ReviewStore

/// What `parley queue undo` and `parley queue redo` have in common.
struct DecisionReversal: ParsableArguments {
  @OptionGroup var decisions: ReversalArguments

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var note: String?

  @OptionGroup var consent: ConsentArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  /// Takes decisions back, or puts them in force again.
  ///
  /// - Parameter past: What they are then, in words.
  func run(isUndo: Bool, past: String) throws {
    let store = try database.open()
    if let scope = decisions.scope {
      try reverse(scope, isUndo: isUndo, past: past, in: store)
    } else {
      try reverseOne(isUndo: isUndo, past: past, in: store)
    }
  }

  private func reverse(_ scope: ReversalScope, isUndo: Bool, past: String, in store: ReviewStore) throws {
    let count = try store.count(scope, isUndo: isUndo)
    guard try consent.isGiven(counted(count, "decision"), count: count, json: json) else { return }
    var progress = BulkProgressLine(isUndo ? "undo" : "redo", total: count)
    let outcome =
      try isUndo
      ? store.undo(scope, by: moderator.claimant, note: note, at: .now) { progress.show($0) }
      : store.redo(scope, by: moderator.claimant, note: note, at: .now) { progress.show($0) }
    try outcome.print(past, json: json)
  }

  private func reverseOne(isUndo: Bool, past: String, in store: ReviewStore) throws {
    let last = decisions.number ?? 0
    let number =
      try decisions.decision ?? (isUndo ? store.lastDecision(on: last) : store.lastUndone(on: last)).number
    let decision =
      try isUndo
      ? store.undo(decision: number, by: moderator.claimant, note: note, at: .now)
      : store.redo(decision: number, by: moderator.claimant, note: note, at: .now)
    let state = try store.reviewCase(decision.caseNumber).state
    try printLine(
      "case \(decision.caseNumber): decision \(number) is \(past); it is \(state.rawValue)", json: json
    ) { $0.members(of: decision) }
  }
}
