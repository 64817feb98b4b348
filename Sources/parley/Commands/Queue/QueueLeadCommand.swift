import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue lead`
struct QueueLeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lead",
    abstract: "Names the moderators who may steal, assign, undo what others decided, purge and pseudonymise.",
    usage: "parley queue lead [<options>] add|remove <name> | list",
    discussion: """
      While there are none, everybody may.

      Example: parley queue lead list
      """)

  @Argument(help: "What to do.")
  var step: Step

  @Argument(help: ArgumentHelp("The moderator.", valueName: "name"))
  var name: String?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  enum Step: String, CaseIterable, ExpressibleByArgument {
    case add, remove, list
  }

  func validate() throws {
    if (step == .list) != (name == nil) {
      throw ValidationError(step == .list ? "list takes no name" : "name the moderator")
    }
  }

  func run() throws {
    let store = try database.open()
    if let name {
      try store.setLead(name, isLead: step == .add, by: moderator.moderator, at: .now)
    }
    try printLines(store.leads(), none: "no leads: everybody may do everything", json: json) {
      visible($0)
    } members: {
      $1.member("name", $0)
    }
  }
}
