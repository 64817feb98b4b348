/// An item of the review queue: one revision of one comment that a person should look at.
public struct Case: Sendable, Hashable {
  /// Its number in the queue, from 1.
  public var number: Int64
  /// Where it stands.
  public var state: CaseState
  /// The thread that the comment is in.
  public var threadID: String
  /// The article's title, where the source has one.
  public var threadTitle: String?
  /// The comment, with its full text.
  public var comment: Comment
  /// What scoring found, as it was when the case was made.
  public var scored: ScoredComment
  /// Who has claimed it; `nil` while nobody has.
  public var claimant: String?
  /// When it was put into the queue.
  public var enqueued: Timestamp

  /// Creates a case.
  public init(
    number: Int64, state: CaseState, threadID: String, threadTitle: String?, comment: Comment,
    scored: ScoredComment, claimant: String?, enqueued: Timestamp
  ) {
    self.number = number
    self.state = state
    self.threadID = threadID
    self.threadTitle = threadTitle
    self.comment = comment
    self.scored = scored
    self.claimant = claimant
    self.enqueued = enqueued
  }
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
}

/// What a moderator made of a case.
public struct Decision: Sendable, Hashable {
  /// The case.
  public var caseNumber: Int64
  /// What was decided.
  public var action: DecisionAction
  /// Why, as a short code.
  public var reason: String?
  /// What the moderator wanted to add.
  public var note: String?
  /// Who decided.
  public var moderator: String
  /// When.
  public var time: Timestamp

  /// Creates a decision.
  public init(
    caseNumber: Int64, action: DecisionAction, reason: String?, note: String?, moderator: String,
    time: Timestamp
  ) {
    self.caseNumber = caseNumber
    self.action = action
    self.reason = reason
    self.note = note
    self.moderator = moderator
    self.time = time
  }
}

/// What can be decided. The raw value is the word used in every output.
public enum DecisionAction: String, Sendable, CaseIterable {
  /// The comment may stand.
  case approve
  /// It may not.
  case reject
  /// Somebody with more say should decide.
  case escalate
}
