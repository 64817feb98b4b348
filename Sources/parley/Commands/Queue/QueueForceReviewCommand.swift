import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue force-review`
struct QueueForceReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "force-review",
    abstract: "Has somebody look at a comment, whatever the policy says.",
    usage: "parley queue force-review [<options>] <id> | --case <number>",
    discussion: """
      The comment gets a case, or its case moves up and opens again.

      Example: parley queue force-review 1 --thread demo
      """)

  @OptionGroup var comment: CommentArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let one = try database.open().forceReview(comment.reference, by: moderator.claimant, at: .now)
    try printCase(one, "case \(one.number) is \(one.state.rawValue)", json: json)
  }
}
