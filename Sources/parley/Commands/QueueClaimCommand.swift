import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue claim`
struct QueueClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Takes a case, so that nobody else works on it.",
    usage: "parley queue claim [<options>] <case>",
    discussion: """
      Exits with 3 where somebody else has it or it is decided.

      Example: parley queue claim next --as ada
      """)

  @Argument(
    help: ArgumentHelp(
      "The case's number, or `next` for the first one that nobody has.", valueName: "case"))
  var number: String

  @OptionGroup var filter: FilterArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if number != "next", Int64(number) == nil {
      throw ValidationError("name a case by its number, or say next")
    }
  }

  func run() throws {
    let store = try database.open()
    let claimed: Case? =
      if let number = Int64(number) {
        try store.claim(number, by: moderator.claimant, at: .now)
      } else {
        try store.claimNext(filter.filter(else: []), by: moderator.claimant, at: .now)
      }
    var out = OutputFile()
    if json {
      var json = JSONText()
      if let claimed { json.case(claimed) } else { json.raw("null") }
      out.write(json.text + "\n")
    } else if let claimed {
      out.write("case \(claimed.number) is yours, \(visible(moderator.moderator))\n")
      CaseTable.onTerminal.write(claimed, to: &out)
    } else {
      out.write("no case is waiting\n")
    }
    try out.finish()
  }
}
