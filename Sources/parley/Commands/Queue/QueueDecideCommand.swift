import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue decide`
struct QueueDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decides a case: approve, reject, or escalate.",
    usage: "parley queue decide [<options>] <case> <action>",
    discussion: """
      When it says so, the decision is on the disk; `parley queue undo` takes it back. Exits with 3 where the \
      case is decided already, somebody else has claimed it, or it has changed since --token or --case-version.

      Example: parley queue decide 1 reject --reason insult --note "second time this week"
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"), completion: .nothing)
  var number: Int64

  @Argument(help: "What to do with the comment.")
  var action: DecisionAction

  @OptionGroup var why: ReasonArguments
  @OptionGroup var expected: ExpectedStateArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let decision = try database.open().decide(
      number, action, reason: why.reason, note: why.note, by: moderator.claimant, token: expected.token,
      version: expected.caseVersion, at: .now)
    try printLine("case \(number): \(action.done) by \(visible(decision.moderator))", json: json) {
      $0.members(of: decision)
    }
  }
}
