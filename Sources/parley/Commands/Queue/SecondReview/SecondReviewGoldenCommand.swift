import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue second-review golden`
struct SecondReviewGoldenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "golden",
    abstract: "Makes a case one with a known answer, which every moderator is shown once; or lists them.",
    usage: "parley queue second-review golden [<options>] [<case> <answer>]",
    discussion: "Example: parley queue second-review golden 1 reject")

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"), completion: .nothing)
  var number: Int64?

  @Argument(help: "What is right.")
  var answer: Answer?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  enum Answer: String, CaseIterable, ExpressibleByArgument {
    case approve, reject, remove
  }

  func validate() throws {
    if (number == nil) != (answer == nil) { throw ValidationError("name a case and its answer") }
  }

  func run() throws {
    let store = try database.open()
    if let number, let answer {
      try store.setGolden(
        number, answer: DecisionAction(rawValue: answer.rawValue), by: moderator.moderator, at: .now)
    }
    try printLines(store.goldenCases(), none: "no cases with a known answer", json: json) { one in
      "#\(one.caseNumber) \(one.answer.rawValue), says \(visible(one.moderator))"
    } members: { one, json in
      json.member("case", Int(one.caseNumber))
      json.member("answer", one.answer.rawValue)
      json.member("moderator", one.moderator)
      json.member("time", one.time.description)
    }
  }
}
