public import CommentModel
import GRDB

/// Which decisions to take back, or to put in force again.
public enum ReversalScope: Sendable, Hashable {
  /// One decision, by its number.
  case decision(Int64)
  /// The last decision on a case.
  case lastOn(case: Int64)
  /// All of a bulk action, by its number.
  case bulk(Int64)
  /// Everything that a moderator decided from a moment on, until before another one.
  case moderator(String, from: Timestamp, to: Timestamp)
  /// Every decision on cases that a rule made, from a moment on, until before another one.
  case rule(String, from: Timestamp, to: Timestamp)
}

/// What an undo or a redo did.
public struct ReversalOutcome: Sendable, Hashable {
  /// The number of the bulk action that it is itself, where it is one: undoing it again is a redo of this number.
  public var bulk: Int64?
  /// The decisions that it took back or put in force again.
  public var reversed: [Int64] = []
  /// The decisions that it left alone, with what stood against it.
  public var skipped: [Skip] = []

  /// A decision that was left alone.
  public struct Skip: Sendable, Hashable {
    /// The decision.
    public var decision: Int64
    /// Its case.
    public var caseNumber: Int64
    /// What stood against it.
    public var conflict: Conflict
  }
}

extension ReviewStore {
  /// Takes one decision back: the case is again as it was before, and waits. The decision stays, with a row beside
  /// it that says who took it back, and when.
  ///
  /// - Throws: `noDecision`, `noCase`, `noModerator`, or `conflict` where it counts no more, a later decision
  ///   stands on it, or somebody has claimed the case.
  @discardableResult public func undo(
    decision number: Int64, by claimant: Claimant, note: String? = nil, at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(claimant.moderator)
    return try write { db in
      try db.undo(number, by: claimant, note: note, bulk: nil, at: time)
    }
  }

  /// Puts a decision that was undone in force again.
  ///
  /// - Throws: `noDecision`, `noModerator`, or `conflict` where it was not undone, or the case was decided or
  ///   claimed since.
  @discardableResult public func redo(
    decision number: Int64, by claimant: Claimant, note: String? = nil, at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(claimant.moderator)
    return try write { db in
      try db.redo(number, by: claimant, note: note, bulk: nil, at: time)
    }
  }

  /// The last decision on a case that counts.
  ///
  /// - Throws: `noCase`, or `conflict` where it has none.
  public func lastDecision(on number: Int64) throws(StoreError) -> Decision {
    try read { db in
      let decisions = try db.decisions(on: number)
      guard let last = decisions.last(where: { $0.reversal == nil }) else {
        _ = try db.reviewCase(number)
        throw StoreError.conflict(case: number, .undecided)
      }
      return last
    }
  }

  /// The last decision on a case that was undone.
  ///
  /// - Throws: `noCase`, or `conflict` where there is none.
  public func lastUndone(on number: Int64) throws(StoreError) -> Decision {
    try read { db in
      let decisions = try db.decisions(on: number)
      guard let last = decisions.last(where: { $0.reversal == .undo }) else {
        _ = try db.reviewCase(number)
        throw StoreError.conflict(case: number, .notUndone)
      }
      return last
    }
  }
}

extension Database {
  func undo(
    _ number: Int64, by claimant: Claimant, note: String?, bulk: Int64?, at time: Timestamp
  ) throws -> Decision {
    var decision = try self.decision(number)
    let standing = try standing(of: decision.caseNumber, at: time)
    if let reversal = decision.reversal {
      throw StoreError.conflict(case: decision.caseNumber, .reversed(reversal))
    }
    guard standing.decision?.number == number else {
      throw StoreError.conflict(case: decision.caseNumber, .laterDecision)
    }
    try standing.requireUnclaimed(byOthersThan: claimant)
    let reversal = try reverse(number, .undo, by: claimant.moderator, note: note, bulk: bulk, at: time)
    decision.reversal = .undo
    try countForAuthor(decision, by: -1)
    try cachedStatement(sql: "UPDATE appeal SET outcome = NULL WHERE outcome = ?").execute(arguments: [number]
    )
    try cachedStatement(sql: "DELETE FROM second_review WHERE decision = ? AND action IS NULL")
      .execute(arguments: [number])
    let remaining = try storedRestingState(of: decision.caseNumber)
    try setState(remaining, of: decision.caseNumber)
    let detail = AuditDetail(
      from: standing.state.rawValue, decision: number, action: decision.action.rawValue, reversal: reversal,
      bulk: bulk)
    try writeAudit(.undo, case: decision.caseNumber, by: claimant.moderator, at: time, detail: detail)
    return decision
  }

  func redo(
    _ number: Int64, by claimant: Claimant, note: String?, bulk: Int64?, at time: Timestamp
  ) throws -> Decision {
    var decision = try self.decision(number)
    guard decision.reversal == .undo else {
      throw StoreError.conflict(case: decision.caseNumber, .notUndone)
    }
    let standing = try standing(of: decision.caseNumber, at: time)
    try standing.requireOpen()
    try standing.requireUnclaimed(byOthersThan: claimant)
    if decision.action == .escalate, let escalator = standing.escalator {
      throw StoreError.conflict(case: decision.caseNumber, .escalated(by: escalator))
    }
    guard try revisionOfDecision(number) == standing.revision else {
      throw StoreError.conflict(case: decision.caseNumber, .edited)
    }
    // What stands on an escalation cannot stand below it.
    if let last = standing.decision, last.number > number {
      throw StoreError.conflict(case: decision.caseNumber, .laterDecision)
    }
    let reversal = try reverse(number, .redo, by: claimant.moderator, note: note, bulk: bulk, at: time)
    decision.reversal = nil
    try countForAuthor(decision, by: 1)
    try cachedStatement(
      sql: "UPDATE appeal SET outcome = ? WHERE review_case = ? AND outcome IS NULL AND ? <> 'escalate'"
    ).execute(arguments: [number, decision.caseNumber, decision.action.rawValue])
    try setState(decision.action == .escalate ? .escalated : .decided, of: decision.caseNumber)
    let detail = AuditDetail(
      from: standing.state.rawValue, decision: number, action: decision.action.rawValue, reversal: reversal,
      bulk: bulk)
    try writeAudit(.redo, case: decision.caseNumber, by: claimant.moderator, at: time, detail: detail)
    return decision
  }

  /// Writes the compensating row, and says at the decision whether it counts.
  @discardableResult func reverse(
    _ decision: Int64, _ kind: ReversalKind, by moderator: String?, note: String?, bulk: Int64?,
    at time: Timestamp
  ) throws -> Int64 {
    try cachedStatement(
      sql: """
        INSERT INTO reversal (decision, kind, moderator, note, time, bulk) \
        VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)
        """
    ).execute(arguments: [
      decision, kind.rawValue, UTF8Text(moderator), UTF8Text(note), time.milliseconds, bulk,
    ])
    let number = lastInsertedRowID
    try cachedStatement(sql: "UPDATE decision SET reversal = ? WHERE number = ?")
      .execute(arguments: [kind == .redo ? nil : number, decision])
    return number
  }

  /// Where a case stands by its decisions alone.
  func storedRestingState(of number: Int64) throws -> CaseState {
    let statement = try cachedStatement(
      sql: """
        SELECT action FROM decision WHERE review_case = ? AND reversal IS NULL ORDER BY number DESC LIMIT 1
        """)
    return switch try String.fetchOne(statement, arguments: [number]) {
    case nil: .pending
    case DecisionAction.escalate.rawValue: .escalated
    default: .decided
    }
  }

  private func revisionOfDecision(_ number: Int64) throws -> Int64? {
    let statement = try cachedStatement(sql: "SELECT revision FROM decision WHERE number = ?")
    return try Int64.fetchOne(statement, arguments: [number])
  }
}
