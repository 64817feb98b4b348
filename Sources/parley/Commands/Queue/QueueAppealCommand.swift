import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue appeal`
struct QueueAppealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeal",
    abstract: "Opens a decided case again because its author objects.",
    usage: "parley queue appeal [<options>] <case>",
    discussion: """
      Somebody else than the first time decides. Exits with 3 where there is no approval or rejection.

      Example: parley queue decide 1 reject && parley queue appeal 1 --note "I was quoting him"
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Option(parsing: .unconditional, help: ArgumentHelp("What the author says.", valueName: "text"))
  var note: String?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let one = try database.open().appeal(number, note: note, by: moderator.moderator, at: .now)
    try printCase(one, "case \(number) is \(one.state.rawValue), under appeal", json: json)
  }
}
