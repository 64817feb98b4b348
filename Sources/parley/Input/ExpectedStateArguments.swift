import ArgumentParser

/// What a case was when somebody looked at it.
struct ExpectedStateArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only where this is still the last claim.", valueName: "number"))
  var token: Int64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only where the case still has this version.", valueName: "number"))
  var caseVersion: Int?
}
