import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue steal`
struct QueueStealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steal",
    abstract: "Takes a case from whoever has it; for leads.",
    usage: "parley queue steal [<options>] <case>",
    discussion: """
      Whoever had it gets a conflict with the next step. Exits with 3 where it is decided.

      Example: parley queue steal 1 --as ada
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long the claim holds, as in 90s or 2h.", valueName: "span"))
  var lease = TimeSpan(argument: "10m")!

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let one = try database.open().steal(
      number, by: moderator.claimant, lease: lease.duration, at: .now)
    try printCase(one, "case \(number) is yours, \(visible(moderator.moderator))", json: json)
  }
}
