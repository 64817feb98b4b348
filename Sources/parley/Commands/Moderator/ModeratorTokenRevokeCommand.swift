import ArgumentParser
import CommentModel
import ReviewStore

/// `parley moderator token revoke`
struct ModeratorTokenRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Makes a token good for nothing, at once.",
    usage: "parley moderator token revoke [<options>] <number>",
    discussion: "Example: parley moderator token revoke 1")

  @Argument(help: ArgumentHelp("The token's number, as the list shows it.", valueName: "number"))
  var number: Int64

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    try database.open().revokeToken(number, of: nil, by: moderator.moderator, at: .now)
    try printLine("token \(number) is good for nothing now", json: false) { _ in }
  }
}
