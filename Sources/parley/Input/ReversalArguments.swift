import ArgumentParser
import CommentModel
import ReviewStore

/// Which decisions to take back or to put in force again.
struct ReversalArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The case whose last decision is meant.", valueName: "case"))
  var number: Int64?

  @Option(parsing: .unconditional, help: ArgumentHelp("One decision.", valueName: "number"))
  var decision: Int64?

  @Option(parsing: .unconditional, help: ArgumentHelp("All of a bulk action.", valueName: "number"))
  var bulk: Int64?

  @Option(parsing: .unconditional, help: ArgumentHelp("All that a moderator decided.", valueName: "name"))
  var moderator: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("All decisions on cases that a rule made.", valueName: "rule"))
  var rule: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "With --moderator or --rule: from this moment on, as in 2026-01-31 or 3h for three hours ago.",
      valueName: "when"))
  var from: Moment?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With --moderator or --rule: until before this moment.", valueName: "when"))
  var to: Moment?

  func validate() throws {
    let named = [number != nil, decision != nil, bulk != nil, moderator != nil, rule != nil]
    if named.count(where: { $0 }) != 1 {
      throw ValidationError("name one of: a case, --decision, --bulk, --moderator, --rule")
    }
    if moderator == nil, rule == nil, from != nil || to != nil {
      throw ValidationError("--from and --to go with --moderator or --rule")
    }
    if moderator != nil || rule != nil, from == nil {
      throw ValidationError("--moderator and --rule need --from, such as --from 3h")
    }
  }

  /// What is meant, where it may be many decisions.
  var scope: ReversalScope? {
    // What was decided by a clock that was ahead is meant too.
    let to = to?.earlier ?? Timestamp(year: 9999, month: 12, day: 31)!
    if let bulk { return .bulk(bulk) }
    if let moderator, let from { return .moderator(moderator, from: from.earlier, to: to) }
    if let rule, let from { return .rule(rule, from: from.earlier, to: to) }
    return nil
  }
}
