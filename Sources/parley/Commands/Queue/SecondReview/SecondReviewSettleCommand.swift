import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue second-review settle`
struct SecondReviewSettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Ends a disagreement; for somebody who was not part of it.",
    usage: "parley queue second-review settle [<options>] <case> approve|reject",
    discussion: """
      Where that differs from the first decision, it takes its place. Exits with 3 where there is no disagreement.

      Example: parley queue second-review disagreements
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"), completion: .nothing)
  var number: Int64

  @Argument(help: "What is right.")
  var action: FinalAction

  @OptionGroup var why: ReasonArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let decision = try database.open().settleDisagreement(
      number, action.action, reason: why.reason, note: why.note, by: moderator.claimant, at: .now)
    try printLine(
      "case \(number): \(decision.action.done) by \(visible(decision.moderator)) stands", json: json
    ) { $0.members(of: decision) }
  }
}
