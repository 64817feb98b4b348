import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue second-review agreement`
struct SecondReviewAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Says how often each moderator's decisions and known answers were confirmed.",
    usage: "parley queue second-review agreement [<options>]",
    discussion: "Example: parley queue second-review agreement")

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func run() throws {
    let agreements = try database.open().agreements()
    try printLines(agreements, none: "nothing was looked at again", json: json) { one in
      "\(visible(one.moderator)): \(one.agreed) of \(one.reviewed) decisions confirmed, "
        + "\(one.right) of \(one.known) known answers right"
    } members: { one, json in
      json.member("moderator", one.moderator)
      json.member("reviewed", one.reviewed)
      json.member("agreed", one.agreed)
      json.member("known", one.known)
      json.member("right", one.right)
    }
  }
}
