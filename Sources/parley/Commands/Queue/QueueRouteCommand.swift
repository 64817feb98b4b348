import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue route`
struct QueueRouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route",
    abstract: "Moves a case to another queue.",
    usage: "parley queue route [<options>] <case> <queue>",
    discussion: "Example: parley queue queues threats && parley queue route 2 threats")

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Argument(help: ArgumentHelp("Where it goes.", valueName: "queue"))
  var queue: String

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let one = try database.open().route(number, to: queue, by: moderator.claimant, at: .now)
    try printCase(one, "case \(number) is in \(visible(one.queue))", json: json)
  }
}
