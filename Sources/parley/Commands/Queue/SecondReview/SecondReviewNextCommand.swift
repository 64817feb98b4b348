import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue second-review next`
struct SecondReviewNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Shows the next case to look at again, without what was decided.",
    usage: "parley queue second-review next [<options>]",
    discussion: "Example: parley queue second-review next --as ada")

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    guard let detail = try store.nextSecondReview(for: moderator.moderator) else {
      return try printLines([] as [Int], none: "nothing to look at again", json: json) {
        "\($0)"
      } members: { _, _ in
      }
    }
    var out = OutputFile()
    if json {
      var json = JSONText()
      json.case(detail.reviewCase)
      out.write(json.text + "\n")
    } else {
      let highlight = Highlight(hasColour: Terminal.hasColour)
      out.write(CaseText(detail: detail, width: Terminal.width, highlight: highlight, now: .now).page)
    }
    try out.finish()
  }
}
