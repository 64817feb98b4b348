public import CommentModel
import GRDB

extension ReviewStore {
  /// Decides a case: one transaction writes the decision, the new state, and the audit row.
  ///
  /// It must be claimed by this moderator or by nobody. An approval or a rejection is final, and a case has
  /// one at the most. An escalation passes the case on, once; it can then be claimed and decided like a
  /// pending one, by anybody.
  ///
  /// - Parameters:
  ///   - reason: A short code, or `nil`.
  ///   - note: Free text, or `nil`.
  /// - Throws: `noCase`, `noModerator`, or `conflict` where it is decided, claimed by somebody else, or
  ///   escalated a second time.
  @discardableResult public func decide(
    _ number: Int64, _ action: DecisionAction, reason: String?, note: String?, by moderator: String,
    at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(moderator)
    let decision = Decision(
      caseNumber: number, action: action, reason: reason, note: note, moderator: moderator, time: time)
    try write { db in
      let standing = try db.standing(of: number)
      try standing.requireOpen()
      try standing.requireUnclaimed(byOthersThan: moderator)
      if action == .escalate, let escalator = standing.escalator {
        throw StoreError.conflict(case: number, .escalated(by: escalator))
      }
      let decisionNumber = try db.writeDecision(decision)
      try db.setState(
        action == .escalate ? .escalated : .decided, of: number, claimant: nil, claimed: nil)
      let detail = AuditDetail(from: standing.state, decision: decisionNumber, action: action)
      try db.writeAudit(time: time, actor: moderator, action: .decide, case: number, detail: detail)
    }
    return decision
  }
}

extension Database {
  fileprivate func writeDecision(_ decision: Decision) throws -> Int64 {
    try cachedStatement(
      sql: """
        INSERT INTO decision (review_case, action, reason, note, moderator, time) \
        VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?)
        """
    ).execute(arguments: [
      decision.caseNumber, decision.action.rawValue, UTF8Text(decision.reason), UTF8Text(decision.note),
      UTF8Text(decision.moderator), decision.time.milliseconds,
    ])
    return lastInsertedRowID
  }
}
