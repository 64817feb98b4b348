import ArgumentParser
import CommentAnalysis

/// What rules of a policy can ask about all comments of an input.
struct JudgingArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The site, for rules that ask for it; as a rule the host of the article's address, where that is known.",
      valueName: "name"))
  var site: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The language of the comments, for rules that ask for it; else each text is looked at.",
      valueName: "tag"))
  var language: String?
}
