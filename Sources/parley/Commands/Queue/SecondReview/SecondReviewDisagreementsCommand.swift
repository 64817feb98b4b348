import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue second-review disagreements`
struct SecondReviewDisagreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "Lists cases on which the second look differed.",
    usage: "parley queue second-review disagreements [<options>]",
    discussion: "Example: parley queue second-review disagreements")

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "count"))
  var limit = 50

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    let reviews = try database.open().disagreements(limit: max(1, limit))
    try printLines(reviews, none: "nobody disagrees", json: json) { one in
      let first = one.decision.map { "\($0.action.done) by \(visible($0.moderator))" } ?? ""
      return
        "#\(one.caseNumber) \(first); \(visible(one.moderator ?? "")) would \(one.action?.rawValue ?? "")"
    } members: { one, json in
      json.member("case", Int(one.caseNumber))
      json.member("decision", one.decision.map { Int($0.number) })
      json.member("action", one.decision?.action.rawValue)
      json.member("moderator", one.decision?.moderator)
      json.member("second_action", one.action?.rawValue)
      json.member("second_moderator", one.moderator)
      json.member("time", one.time?.description)
    }
  }
}
