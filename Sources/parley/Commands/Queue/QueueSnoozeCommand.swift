import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue snooze`
struct QueueSnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Puts a case off.",
    usage: "parley queue snooze [<options>] <case> <when>",
    discussion: """
      When the time has come it waits as before; no process has to run for that.

      Example: parley queue snooze 1 4h --as ada
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Argument(
    help: ArgumentHelp("For how long, as in 4h, or until when, as in 2026-01-31T09:00Z.", valueName: "when"))
  var until: Moment

  @OptionGroup var expected: ExpectedStateArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let wake = until.later
    if wake <= .now { throw ValidationError("name a time that is to come") }
    let one = try database.open().snooze(
      number, until: wake, by: moderator.claimant, token: expected.token, version: expected.caseVersion,
      at: .now)
    try printCase(one, "case \(number) waits again from \(wake)", json: json)
  }
}
