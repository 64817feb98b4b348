import CommentModel
import GRDB

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
    try requireOwn(decision, orLead: claimant)
    let reversal = try reverse(number, .undo, by: claimant.moderator, note: note, bulk: bulk, at: time)
    decision.reversal = .undo
    try countForAuthor(decision, by: -1)
    try cachedStatement(sql: "UPDATE appeal SET outcome = NULL WHERE review_case = ? AND outcome = ?")
      .execute(arguments: [decision.caseNumber, number])
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
    try standing.requireUnassigned(toOthersThan: claimant)
    // A redo decides an appeal as much as a decision does.
    try standing.requireUnappealed(against: claimant)
    try standing.requireUnappealed(against: Claimant(decision.moderator))
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
    try requireOwn(decision, orLead: claimant)
    let reversal = try reverse(number, .redo, by: claimant.moderator, note: note, bulk: bulk, at: time)
    decision.reversal = nil
    try countForAuthor(decision, by: 1)
    try cachedStatement(
      sql: "UPDATE appeal SET outcome = ? WHERE review_case = ? AND outcome IS NULL AND ? <> 'escalate'"
    ).execute(arguments: [number, decision.caseNumber, decision.action.rawValue])
    try setState(after: decision.action, of: decision.caseNumber)
    let detail = AuditDetail(
      from: standing.state.rawValue, decision: number, action: decision.action.rawValue, reversal: reversal,
      bulk: bulk)
    try writeAudit(.redo, case: decision.caseNumber, by: claimant.moderator, at: time, detail: detail)
    return decision
  }

  /// What others decided is taken back by leads, where there are some.
  private func requireOwn(_ decision: Decision, orLead claimant: Claimant) throws {
    if !decision.moderator.hasSameBytes(as: claimant.moderator) { try requireLead(claimant.moderator) }
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
