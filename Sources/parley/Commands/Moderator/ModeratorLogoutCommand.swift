import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator logout`
struct ModeratorLogoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout",
    abstract: "Logs an account out everywhere.",
    usage: "parley moderator logout [<options>] <name>",
    discussion: "Example: parley moderator logout bo")

  @Argument(help: ArgumentHelp("The moderator's name.", valueName: "name"))
  var name: String

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    try database.open().endSessions(of: name, by: moderator.moderator, at: .now)
    try printLine("\(visible(name)) is logged out everywhere", json: false) { _ in }
  }
}
