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

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only cases whose score is at most this, 0 to 1.", valueName: "score"))
  var maximumScore: Double?

  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("Only cases of this queue.", valueName: "name"))
  var queue: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("Only cases of this thread.", valueName: "id"))
  var thread: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only cases of this author.", valueName: "name"))
  var author: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only cases that this rule made; of thresholds, this attribute.", valueName: "rule"))
  var rule: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only cases that the policy tagged so.", valueName: "tag"))
  var tag: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only cases that are assigned to this moderator.", valueName: "name"))
  var assignedTo: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only cases that at least so many people reported.", valueName: "count"))
  var minimumReports: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only cases that have been in the queue for longer, as in 3d.", valueName: "span"))
  var waiting: TimeSpan?

  @Option(
    name: .customLong("filter"), parsing: .unconditional,
    help: ArgumentHelp(
      "A saved filter (parley queue filter); what else is asked for takes the place of its part.",
      valueName: "name"))
  var saved: String?

  /// - Parameters:
  ///   - states: Where neither the arguments nor a saved filter name any.
  ///   - store: Where saved filters are.
  func filter(else states: Set<CaseState>, in store: ReviewStore) throws -> CaseFilter {
    var filter = try saved.map { try store.savedFilter($0) } ?? CaseFilter()
    if !state.isEmpty { filter.states = Set(state) }
    if filter.states.isEmpty { filter.states = states }
    if !queue.isEmpty { filter.queues = Set(queue) }
    if let waiting {
      filter.enqueuedBefore = Timestamp.now.adding(.zero - waiting.duration)
    }
    filter.verdict = verdict?.action ?? filter.verdict
    filter.category = category ?? filter.category
    filter.minimumScore = minimumScore ?? filter.minimumScore
    filter.maximumScore = maximumScore ?? filter.maximumScore
    filter.threadID = thread ?? filter.threadID
    filter.author = author ?? filter.author
    filter.rule = rule ?? filter.rule
    filter.tag = tag ?? filter.tag
    filter.assignee = assignedTo ?? filter.assignee
    filter.minimumReports = minimumReports ?? filter.minimumReports
    return filter
  }

  func validate() throws {
    if let minimumScore, !(0...1).contains(minimumScore) {
      throw ValidationError("--minimum-score takes a number from 0 to 1")
    }
    if let maximumScore, !(0...1).contains(maximumScore) {
      throw ValidationError("--maximum-score takes a number from 0 to 1")
    }
    if let minimumReports, minimumReports < 1 {
      throw ValidationError("--minimum-reports takes a number from 1")
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
