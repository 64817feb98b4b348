import ArgumentParser
import ReviewStore

/// Which comment, whether or not it has a case.
struct CommentArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The comment's id; or name a case.", valueName: "id"))
  var id: String?

  @Option(
    name: .customLong("case"), parsing: .unconditional,
    help: ArgumentHelp("The comment of this case.", valueName: "number"))
  var caseNumber: Int64?

  @Option(parsing: .unconditional, help: ArgumentHelp("The thread that it is in.", valueName: "id"))
  var thread: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What tells threads of the same id apart.", valueName: "name"))
  var source: String?

  func validate() throws {
    if (id == nil) == (caseNumber == nil) {
      throw ValidationError("name a comment by its id, or a case with --case")
    }
  }

  var reference: CommentReference {
    if let caseNumber { return .caseNumber(caseNumber) }
    return .comment(id: id ?? "", threadID: thread, source: source)
  }
}
