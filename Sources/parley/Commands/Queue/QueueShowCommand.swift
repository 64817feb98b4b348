import ArgumentParser
import CommentFormats
import CommentModel
import ReviewRecords
import ReviewStore

/// `parley queue show`
struct QueueShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Shows a case: the comment with its words marked, the thread around it, why, and what was decided.",
    usage: "parley queue show [<options>] <case>",
    discussion: "Example: parley queue show 1")

  @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
  var number: Int64

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let detail = try database.open().show(number)
    var out = OutputFile()
    if json {
      var json = JSONText()
      json.detail(detail)
      out.write(json.text + "\n")
    } else {
      let highlight = Highlight(hasColour: Terminal.hasColour)
      out.write(CaseText(detail: detail, width: Terminal.width, highlight: highlight, now: .now).page)
    }
    try out.finish()
  }
}
