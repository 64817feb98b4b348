import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue assign`
struct QueueAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Sets a case aside for a moderator.",
    usage: "parley queue assign [<options>] <case> <moderator> | --nobody",
    discussion: """
      Nobody else can claim or decide it then. Everybody may take a free case for themselves; the rest is for leads.

      Example: parley queue assign 1 ada
      """)

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @Argument(help: ArgumentHelp("Who is to decide it.", valueName: "moderator"))
  var assignee: String?

  @Flag(help: "It is for everybody again.")
  var nobody = false

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if (assignee == nil) != nobody { throw ValidationError("name a moderator, or say --nobody") }
  }

  func run() throws {
    let one = try database.open().assign(number, to: assignee, by: moderator.claimant, at: .now)
    let whom = assignee.map { "for \(visible($0))" } ?? "for everybody"
    try printCase(one, "case \(number) is \(whom)", json: json)
  }
}
