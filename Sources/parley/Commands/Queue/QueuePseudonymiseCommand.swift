import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue pseudonymise`
struct QueuePseudonymiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudonymise",
    abstract: "Puts pseudonyms in the place of the names of authors and reporters.",
    usage: "parley queue pseudonymise [<options>] --key <file>",
    discussion: """
      The same name gets the same pseudonym, a keyed hash. From then on `parley queue add` needs the key, too. Names \
      that stand in texts stay. It cannot be undone.

      Example: parley queue pseudonymise --key pseudonyms.key --dry-run
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The file with the key; it is made where it is not there.", valueName: "file"),
    completion: .file())
  var key: String

  @OptionGroup var consent: ConsentArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    let names = try store.countNames()
    guard try consent.isGiven(counted(names, "name"), count: names, json: json) else { return }
    let count = try store.pseudonymise(
      with: .ofKey(in: key), by: moderator.moderator, at: .now)
    try printLine("\(counted(count, "name")) replaced", json: json) { $0.member("names", count) }
  }
}
