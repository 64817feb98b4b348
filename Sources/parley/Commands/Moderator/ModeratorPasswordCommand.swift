import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator password`
struct ModeratorPasswordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: "Sets an account's password, and logs it out everywhere.",
    usage: "parley moderator password [<options>] <name>",
    discussion: """
      Asks for it, or reads one line of standard input where that is no terminal.

      Example: parley moderator password bo < password.txt
      """)

  @Argument(help: ArgumentHelp("The moderator's name.", valueName: "name"))
  var name: String

  @Flag(help: "Take it away: they come in by links only.")
  var none = false

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  func run() throws {
    let store = try database.open()
    _ = try store.moderator(name)
    let key = none ? nil : try PasswordInput.newKey(of: name)
    try store.setPassword(key, of: name, by: moderator.moderator, at: .now)
    try printLine("\(visible(name)) has \(none ? "no" : "another") password", json: false) { _ in }
  }
}
