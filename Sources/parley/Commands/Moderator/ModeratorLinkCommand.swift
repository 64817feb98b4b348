import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator link`
struct ModeratorLinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Prints a link by which a moderator logs in once, without a password.",
    usage: "parley moderator link [<options>] <name>",
    discussion: "Example: parley moderator link bo --address https://review.example")

  @Argument(help: ArgumentHelp("The moderator's name.", valueName: "name"))
  var name: String

  @OptionGroup var address: AddressArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let link = try address.link(for: name, in: database.open(), by: moderator.moderator)
    try printLine(link, json: json) {
      $0.member("name", name)
      $0.member("link", link)
    }
  }
}
