import ArgumentParser
import CommentFormats

/// What to read, and as what.
struct InputArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files or folders; - or nothing is standard input.", valueName: "path"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read everything as this format, instead of telling it by content.", valueName: "format"))
  var from: SourceFormat?

  @Option(
    help: ArgumentHelp(
      "What a list inside a comment of a page dump is: its author's text, or replies.", valueName: "choice"))
  var nestedLists: NestedLists = .auto

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      """
      Which column or key of a table or of flat JSON holds what, as in \
      id=cid,parent=replyTo,text=body:markdown. docs/formats.md has all words.
      """, valueName: "mapping"),
    transform: FieldMapping.init(parsing:))
  var mapping: FieldMapping?

  var options: ReaderOptions { ReaderOptions(nestedLists: nestedLists, mapping: mapping) }
}
