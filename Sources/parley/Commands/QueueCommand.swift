import ArgumentParser
import CommentFormats
import CommentModel
import Foundation
import ReviewStore

/// `parley queue`
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Keeps the comments that a person should look at, and what was decided.",
    discussion: "Example: parley queue add seeds/demo.ndjson && parley queue list",
    subcommands: [
      QueueAddCommand.self, QueueListCommand.self, QueueShowCommand.self, QueueClaimCommand.self,
      QueueReleaseCommand.self, QueueDecideCommand.self,
    ])
}

/// Which database.
struct DatabaseArguments: ParsableArguments {
  @Option(
    name: [.customLong("database"), .customLong("db")],
    help: "The queue's file; as a rule $PARLEY_DATABASE, else parley.db in this folder.", completion: .file())
  var database: String?

  func open(create: Bool = false) throws -> ReviewStore {
    try ReviewStore.open(path, create: create)
  }

  private var path: String {
    database ?? ProcessInfo.processInfo.environment["PARLEY_DATABASE"] ?? "parley.db"
  }
}

/// Who is at work.
struct ModeratorArguments: ParsableArguments {
  @Option(name: .customLong("as"), help: "Your name; as a rule $PARLEY_MODERATOR, else your login name.")
  var name: String?

  var moderator: String {
    let environment = ProcessInfo.processInfo.environment
    return name ?? environment["PARLEY_MODERATOR"] ?? environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
  }
}

/// Which cases.
struct FilterArguments: ParsableArguments {
  @Option(help: "Only cases in these states: pending, claimed, decided, escalated; as a rule the undecided.")
  var state: [CaseState] = []

  @Option(help: "Only cases of which the policy says this: queue or reject.")
  var verdict: PolicyAction?

  @Option(help: "Only cases that score in this category.")
  var category: ToxicityCategory?

  @Option(help: "Only cases whose score (of --category, else the overall toxicity) is at least this, 0 to 1.")
  var minimumScore: Double?

  @Option(help: "Only cases of this thread.")
  var thread: String?

  @Option(help: "Only cases of this author.")
  var author: String?

  func filter(else states: Set<CaseState>) -> CaseFilter {
    CaseFilter(
      states: state.isEmpty ? states : Set(state), verdict: verdict, category: category, minimumScore: minimumScore,
      threadID: thread, author: author)
  }

  func validate() throws {
    if let minimumScore, !(0...1).contains(minimumScore) {
      throw ValidationError("--minimum-score takes a number from 0 to 1")
    }
  }
}


extension Timestamp {
  /// The moment at which this is called.
  static var now: Timestamp {
    Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
