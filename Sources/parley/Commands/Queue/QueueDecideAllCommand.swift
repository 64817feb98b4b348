import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue decide-all`
struct QueueDecideAllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide-all",
    abstract: "Decides all cases of a filter; `parley queue undo --bulk` takes them back together.",
    usage: "parley queue decide-all [<options>] <action>",
    discussion: """
      Cases that somebody has claimed are left alone. An interrupt stops it where it is; what was decided by then stays.

      Example: parley queue decide-all approve --maximum-score 0.6 --yes
      """)

  @Argument(help: "What to do with the comments.")
  var action: DecisionAction

  @OptionGroup var filter: FilterArguments

  @OptionGroup var why: ReasonArguments
  @OptionGroup var consent: ConsentArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    let filter = try filter.filter(else: [.pending, .escalated], in: store)
    let count = try store.count(filter, at: .now)
    guard try consent.isGiven(counted(count, "case"), count: count, json: json) else { return }
    var progress = BulkProgressLine("deciding", total: count)
    let outcome = try store.decideAll(
      filter, action, reason: why.reason, note: why.note, by: moderator.claimant, at: .now
    ) { progress.show($0) }
    try outcome.print(action.done, json: json)
  }
}
