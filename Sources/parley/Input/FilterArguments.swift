import ArgumentParser
import CommentModel
import ReviewStore

/// Which cases.
struct FilterArguments: ParsableArguments {
  @Option(help: "Only cases in these states; as a rule the undecided.")
  var state: [CaseState] = []

  @Option(help: "Only cases of which the policy says this.")
  var verdict: FlaggingAction?

  @Option(help: "Only cases that score in this category.")
  var category: ToxicityCategory?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only cases whose score (of --category, else the overall toxicity) is at least this, 0 to 1.",
      valueName: "score"))
  var minimumScore: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only cases of this thread.", valueName: "id"))
  var thread: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only cases of this author.", valueName: "name"))
  var author: String?

  func filter(else states: Set<CaseState>) -> CaseFilter {
    CaseFilter(
      states: state.isEmpty ? states : Set(state), verdict: verdict?.action, category: category,
      minimumScore: minimumScore, threadID: thread, author: author)
  }

  func validate() throws {
    if let minimumScore, !(0...1).contains(minimumScore) {
      throw ValidationError("--minimum-score takes a number from 0 to 1")
    }
  }
}

/// What a policy says of a comment that a person should look at.
enum FlaggingAction: String, CaseIterable, ExpressibleByArgument {
  case queue, reject

  var action: PolicyAction {
    switch self {
    case .queue: .queue
    case .reject: .reject
    }
  }
}
