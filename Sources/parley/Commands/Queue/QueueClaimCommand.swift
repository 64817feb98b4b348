import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue claim`
struct QueueClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Takes a case, so that nobody else works on it.",
    usage: "parley queue claim [<options>] <case> | --next",
    discussion: """
      A claim ends by itself; claiming again renews it. Its token, with --json, shows a later step \
      whether somebody has come in between. Exits with 3 where somebody else has it or it is decided.

      Example: parley queue claim --next --as ada
      """)

  @Argument(
    help: ArgumentHelp(
      "The case's number, or `next` for the first one that nobody has.", valueName: "case"))
  var number: String?

  @Flag(help: "Take the first one that nobody has, as `next` does.")
  var next = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long the claim holds, as in 90s or 2h.", valueName: "span"))
  var lease = TimeSpan(argument: "10m")!

  @OptionGroup var filter: FilterArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    let names = [number, next ? "next" : nil].compactMap { $0 }
    guard names.count == 1, names[0] == "next" || Int64(names[0]) != nil else {
      throw ValidationError("name a case by its number, or say next")
    }
  }

  func run() throws {
    let store = try database.open()
    let claimed: Case? =
      if let number = number.flatMap(Int64.init) {
        try store.claim(number, by: moderator.claimant, lease: lease.duration, at: .now)
      } else {
        try store.claimNext(
          filter.filter(else: [], in: store), by: moderator.claimant, lease: lease.duration, at: .now)
      }
    var out = OutputFile()
    if json {
      var json = JSONText()
      if let claimed { json.case(claimed) } else { json.raw("null") }
      out.write(json.text + "\n")
    } else if let claimed {
      let until = claimed.claim.map { " until \($0.expires)" } ?? ""
      out.write("case \(claimed.number) is yours, \(visible(moderator.moderator))\(until)\n")
      CaseTable.onTerminal.write(claimed, to: &out)
    } else {
      out.write("no case is waiting\n")
    }
    try out.finish()
  }
}
