import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator add`
struct ModeratorAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Makes an account.",
    usage: "parley moderator add [<options>] <name>",
    discussion: """
      Asks for a password, or reads one line of standard input where that is no terminal. With --link it prints a link \
      instead, by which the moderator comes in once and chooses one.

      Example: parley moderator add ada --role admin --link
      """)

  @Argument(help: ArgumentHelp("The moderator's name, with which decisions are signed.", valueName: "name"))
  var name: String

  @Option(help: "What they may do.")
  var role = Role.moderator

  @Flag(help: "Print a link to log in with, and set no password.")
  var link = false

  @OptionGroup var address: AddressArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open(create: true)
    if let problem = Moderator.problem(withName: name) { throw StoreError.badName(problem) }
    if (try? store.moderator(name)) != nil { throw StoreError.accountExists(name: name) }
    let password = link ? nil : try PasswordInput.newKey(of: name)
    try store.addModerator(name, role: role, password: password, by: moderator.moderator, at: .now)
    let path = link ? try address.link(for: name, in: store, by: moderator.moderator) : nil
    let sentence = "\(visible(name)) is a new \(role.rawValue)\(path.map { ": \($0)" } ?? "")"
    try printLine(sentence, json: json) {
      $0.member("name", name)
      $0.member("role", role.rawValue)
      $0.member("link", path)
    }
  }
}
