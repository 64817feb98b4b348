import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator token add`
struct ModeratorTokenAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Prints a new token, which can't be read again.",
    usage: "parley moderator token add [<options>] --scope <scope> ... <name>",
    discussion: """
      A program sends it as `Authorization: Bearer TOKEN`, a client of the Perspective API as its key.

      Example: parley moderator token add bo --scope read --scope score --expires 90d
      """)

  @Argument(help: ArgumentHelp("In whose name the program asks.", valueName: "name"))
  var name: String

  @Option(help: "What it may do; may be repeated.")
  var scope: [TokenScope]

  @Option(parsing: .unconditional, help: ArgumentHelp("What to call it.", valueName: "word"))
  var label = "token"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "When it ends: a moment, or a span of time from now; as a rule never.", valueName: "time"))
  var expires: Moment?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let secret = try database.open().makeToken(
      label, scopes: Set(scope), for: name, ends: expires?.later, by: moderator.moderator, at: .now)
    let text = APIToken.text(of: secret)
    try printLine(text, json: json) { $0.member("token", text) }
  }
}
