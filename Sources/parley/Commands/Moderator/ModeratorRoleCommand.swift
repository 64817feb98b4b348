import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator role`
struct ModeratorRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Gives an account another role.",
    usage: "parley moderator role [<options>] <name> <role>",
    discussion: "Example: parley moderator role bo lead")

  @Argument(help: ArgumentHelp("The moderator's name.", valueName: "name"), completion: .nothing)
  var name: String

  @Argument(help: "What they may do.")
  var role: Role

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    try database.open().setRole(role, of: name, by: moderator.moderator, at: .now)
    try printLine("\(visible(name)) is \(role.rawValue)", json: false) { _ in }
  }
}
