import ArgumentParser

/// What statements of reasons need to know besides the database.
struct StatementArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      With --as dsa: a CSV file with the columns reason, category, ground, explanation, illegal, which says what \
      each reason means before the law.
      """,
      valueName: "file"),
    completion: .file())
  var grounds: String?

  @Option(
    help: ArgumentHelp(
      "With --as dsa: what stands before a decision's number in its puid; another one for each database.",
      valueName: "word"))
  var puidPrefix = "parley-"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("With --as dsa: states where the restriction holds, such as DE AT.", valueName: "code")
  )
  var territory: [String] = []

  @Option(help: ArgumentHelp("With --as dsa: the language of the comments, such as EN.", valueName: "code"))
  var language: String?

  @Flag(
    name: .customLong("text"),
    help: "With --as dsa: add the comments' texts to the facts. They must hold no personal data then.")
  var withText = false

  func maker(_ clock: ExportClock) throws -> StatementMaker {
    StatementMaker(
      grounds: try grounds.map(StatementGrounds.init(path:)) ?? StatementGrounds(), prefix: puidPrefix,
      territories: territory, language: language, withText: withText, clock: clock)
  }
}
