import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue second-review answer`
struct SecondReviewAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Says what you would decide; nothing becomes of the comment.",
    usage: "parley queue second-review answer [<options>] <case> approve|reject",
    discussion: """
      Exits with 3 where no second look of yours is wanted.

      Example: parley queue second-review golden 1 reject && parley queue second-review answer 1 reject --as bo
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"), completion: .nothing)
  var number: Int64

  @Argument(help: "What you would do.")
  var action: FinalAction

  @OptionGroup var why: ReasonArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try database.open().answerSecondReview(
      number, action.action, reason: why.reason, note: why.note, by: moderator.moderator, at: .now)
    try printLine("case \(number): noted", json: json) { json in
      json.member("case", Int(number))
      json.member("action", action.rawValue)
      json.member("moderator", moderator.moderator)
    }
  }
}

/// What a case can end with.
enum FinalAction: String, CaseIterable, ExpressibleByArgument {
  case approve, reject

  var action: DecisionAction {
    switch self {
    case .approve: .approve
    case .reject: .reject
    }
  }
}
