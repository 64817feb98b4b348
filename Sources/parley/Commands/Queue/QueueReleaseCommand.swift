import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue release`
struct QueueReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Gives a claimed case back.",
    usage: "parley queue release [<options>] <case>",
    discussion: """
      Exits with 3 where somebody else has claimed it, or nobody.

      Example: parley queue release 1 --as ada
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only where this is the claim.", valueName: "number"))
  var token: Int64?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let released = try database.open().release(number, by: moderator.claimant, token: token, at: .now)
    try printCase(released, "case \(released.number) is \(released.state.rawValue)", json: json)
  }
}
