import ArgumentParser

/// Why something is decided.
struct ReasonArguments: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Why, as a short code.", valueName: "code"))
  var reason: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What else there is to say.", valueName: "text"))
  var note: String?
}
