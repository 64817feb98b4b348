/// An item of the review queue: one revision of one comment that a person should look at.
public struct Case: Sendable, Hashable {
  /// Its number in the queue, from 1.
  public var number: Int64
  /// Where it stands.
  public var state: CaseState
  /// The name of the queue that it waits in.
  public var queue: String
  /// Why it is in the queue.
  public var origin: CaseOrigin
  /// The thread that the comment is in.
  public var threadID: String
  /// The article's title, where the source has one.
  public var threadTitle: String?
  /// The comment, with its full text.
  public var comment: Comment
  /// What scoring found, as it was when the case was made.
  public var scored: ScoredComment
  /// Who has claimed it and for how long; `nil` while nobody has.
  public var claim: Claim?
  /// The moderator that it was assigned to.
  public var assignee: String?
  /// When a snoozed case waits again; `nil` in every other state.
  public var wake: Timestamp?
  /// How many people have reported the comment.
  public var reports: Int
  /// Words that the policy put on it, sorted.
  public var tags: [String]
  /// The policy's rules that made it a case, in the policy's order.
  public var rules: [String]
  /// What its place in the order is made of.
  public var priority: Priority
  /// When it was put into the queue.
  public var enqueued: Timestamp
  /// Counts up with every step that somebody who looks at the case has to know of.
  public var version: Int

  /// Creates a case.
  public init(
    number: Int64, state: CaseState, queue: String, origin: CaseOrigin, threadID: String,
    threadTitle: String?,
    comment: Comment, scored: ScoredComment, claim: Claim?, assignee: String?, wake: Timestamp?, reports: Int,
    tags: [String], rules: [String], priority: Priority, enqueued: Timestamp, version: Int
  ) {
    self.number = number
    self.state = state
    self.queue = queue
    self.origin = origin
    self.threadID = threadID
    self.threadTitle = threadTitle
    self.comment = comment
    self.scored = scored
    self.claim = claim
    self.assignee = assignee
    self.wake = wake
    self.reports = reports
    self.tags = tags
    self.rules = rules
    self.priority = priority
    self.enqueued = enqueued
    self.version = version
  }

  /// The moderator who has claimed it; `nil` while nobody has.
  public var claimant: String? { claim?.claimant.moderator }
}

/// Where a case stands. The raw value is the word used in every output.
public enum CaseState: String, Sendable, CaseIterable {
  /// Waits for somebody.
  case pending
  /// Somebody is at it.
  case claimed
  /// Decided: approved or rejected.
  case decided
  /// Passed on to somebody with more say.
  case escalated
  /// Put off until a moment.
  case snoozed
}

/// Why a case was made. The raw value is the word used in every output.
public enum CaseOrigin: String, Sendable, CaseIterable {
  /// The policy flags the comment.
  case policy
  /// Somebody reported it.
  case report
  /// A moderator wants it to be looked at whatever the policy says.
  case force
  /// Every comment of this input is held until somebody has seen it.
  case hold
}
