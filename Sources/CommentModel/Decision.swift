/// What a moderator made of a case.
public struct Decision: Sendable, Hashable {
  /// Its number, from 1, in the order in which decisions were made.
  public var number: Int64
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
  /// What the policy said of the text that was decided on.
  public var verdict: PolicyAction
  /// The bulk action that it was part of.
  public var bulk: Int64?
  /// Why it no longer counts; `nil` while it does.
  public var reversal: ReversalKind?

  /// Creates a decision.
  public init(
    number: Int64, caseNumber: Int64, action: DecisionAction, reason: String?, note: String?,
    moderator: String, time: Timestamp, verdict: PolicyAction, bulk: Int64? = nil,
    reversal: ReversalKind? = nil
  ) {
    self.number = number
    self.caseNumber = caseNumber
    self.action = action
    self.reason = reason
    self.note = note
    self.moderator = moderator
    self.time = time
    self.verdict = verdict
    self.bulk = bulk
    self.reversal = reversal
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

/// What took a decision back, or put it in force again. The raw value is the word used in every output.
public enum ReversalKind: String, Sendable, CaseIterable {
  /// Somebody took it back.
  case undo
  /// Somebody put it in force again.
  case redo
  /// The author appealed, and somebody else decides anew.
  case appeal
  /// A report or a moderator's wish opened the case again.
  case reopen
  /// A second reviewer said otherwise, and a third one settled it.
  case overturn
}
