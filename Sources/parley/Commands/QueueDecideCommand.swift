import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue decide`
struct QueueDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decides a case: approve, reject, or escalate.",
    discussion: """
      When it says so, the decision is on the disk. Exits with 3 where the case is decided already, or somebody \
      else has claimed it.

      Example: parley queue decide 1 reject --reason insult --note "second time this week"
      """)

  @Argument(help: "The case's number.")
  var number: Int64

  @Argument(help: "approve, reject or escalate.")
  var action: DecisionAction

  @Option(help: "Why, as a short code.")
  var reason: String?

  @Option(help: "What else there is to say.")
  var note: String?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let decision = try database.open().decide(
      number, action, reason: reason, note: note, by: moderator.moderator, at: .now)
    var out = OutputFile()
    if json {
      var json = JSONText()
      json.decision(decision)
      out.write(json.text + "\n")
    } else {
      out.write("case \(number): \(action.rawValue) by \(visible(decision.moderator))\n")
    }
    try out.finish()
  }
}
