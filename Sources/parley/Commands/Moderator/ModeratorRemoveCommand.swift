import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator remove`
struct ModeratorRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes an account away, with its sessions and tokens.",
    usage: "parley moderator remove [<options>] <name>",
    discussion: """
      What was decided under the name stays. The only admin can't be removed.

      Example: parley moderator remove bo
      """)

  @Argument(help: ArgumentHelp("The moderator's name.", valueName: "name"))
  var name: String

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    try database.open().removeModerator(name, by: moderator.moderator, at: .now)
    try printLine("\(visible(name)) has no account any more", json: false) { _ in }
  }
}
