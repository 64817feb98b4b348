import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue heartbeat`
struct QueueHeartbeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heartbeat",
    abstract: "Renews a claim before it ends.",
    usage: "parley queue heartbeat [<options>] <case>",
    discussion: """
      A claim that has run out is taken up again where nobody has touched the case since. Exits with 3 where \
      somebody has.

      Example: parley queue heartbeat 1 --as ada
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long the claim holds from now, as in 90s or 2h.", valueName: "span"))
  var lease = TimeSpan(argument: "10m")!

  @OptionGroup var expected: ExpectedStateArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    let one = try store.reviewCase(number)
    guard let token = expected.token ?? one.claim?.token else {
      throw StoreError.conflict(case: number, .notClaimed)
    }
    let claim = Claim(
      caseNumber: number, claimant: moderator.claimant, token: token,
      version: expected.caseVersion ?? one.version, claimed: one.claim?.claimed ?? .now, expires: .now)
    let renewed = try store.heartbeat(claim, lease: lease.duration, at: .now)
    try printCase(
      store.reviewCase(number), "case \(number) is yours until \(renewed.expires)", json: json)
  }
}
