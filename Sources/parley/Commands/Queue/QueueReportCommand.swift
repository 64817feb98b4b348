import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue report`
struct QueueReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Takes note that somebody reported a comment.",
    usage: "parley queue report [<options>] <id> | --case <number>",
    discussion: """
      A comment without a case gets one, an open case moves up, an approved one opens again. The same reporter counts \
      once on a case.

      Example: parley queue report 7 --thread demo --reporter lin --reason threat
      """)

  @OptionGroup var comment: CommentArguments

  @Option(parsing: .unconditional, help: ArgumentHelp("Who reported it.", valueName: "name"))
  var reporter: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why, as a short code.", valueName: "code"))
  var reason: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What else they said.", valueName: "text"))
  var note: String?

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let outcome = try database.open().report(
      comment.reference, reporter: reporter, reason: reason, note: note, at: .now)
    var sentence = "case \(outcome.caseNumber): " + (outcome.isNew ? "reported" : "reported before")
    if outcome.isReopened { sentence += ", opened again" }
    try printLine(sentence, json: json) { json in
      json.member("case", Int(outcome.caseNumber))
      json.key("new")
      json.raw(outcome.isNew ? "true" : "false")
      json.key("reopened")
      json.raw(outcome.isReopened ? "true" : "false")
    }
  }
}
