public import CommentModel
import GRDB

extension ReviewStore {
  /// Decides a case: one transaction checks the claim, and writes the decision, the new state, the audit row, the
  /// counters and the outbox row.
  ///
  /// It must be claimed by this claimant or by nobody. A case has one approval or rejection that counts at the
  /// most. An escalation passes the case on, once; it can then be claimed and decided like a pending one, by
  /// anybody: it is assigned to nobody any more. A case under appeal is decided by somebody else than the first time.
  ///
  /// - Parameters:
  ///   - reason: A short code, or `nil`.
  ///   - note: Free text, or `nil`.
  ///   - token: Of the claim that this is based on, or `nil`.
  ///   - version: Of the case as it was looked at, or `nil`.
  /// - Throws: `noCase`, `noModerator`, or `conflict` where it is decided, claimed by somebody else, escalated a
  ///   second time, or has changed since the token or the version was handed out.
  @discardableResult public func decide(
    _ number: Int64, _ action: DecisionAction, reason: String?, note: String?, by claimant: Claimant,
    token: Int64? = nil, version: Int? = nil, at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(claimant.moderator)
    let draft = DecisionDraft(action: action, reason: reason, note: note, claimant: claimant, time: time)
    return try write { db in
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.require(token: token, version: version)
      return try db.decide(standing, draft)
    }
  }
}

extension Database {
  /// Writes a decision with everything that goes with it, where nothing stands against it.
  func decide(_ standing: CaseStanding, _ draft: DecisionDraft) throws -> Decision {
    try standing.requireOpen()
    try standing.requireUnclaimed(byOthersThan: draft.claimant)
    try standing.requireUnassigned(toOthersThan: draft.claimant)
    try standing.requireUnappealed(against: draft.claimant)
    if draft.action == .escalate, let escalator = standing.escalator {
      throw StoreError.conflict(case: standing.number, .escalated(by: escalator))
    }
    let decision = try writeDecision(draft, on: standing)
    try setState(after: draft.action, of: standing.number)
    let detail = AuditDetail(
      from: standing.state.rawValue, decision: decision.number, action: draft.action.rawValue,
      bulk: draft.bulk)
    try writeAudit(
      .decide, case: standing.number, by: draft.claimant.moderator, at: draft.time, detail: detail)
    if draft.action != .escalate {
      try countForAuthor(decision, by: 1)
      try closeAppeal(on: standing.number, with: decision.number)
      try drawSecondReview(of: decision, standing)
    }
    return decision
  }

  private func writeDecision(_ draft: DecisionDraft, on standing: CaseStanding) throws -> Decision {
    try cachedStatement(
      sql: """
        INSERT INTO decision (review_case, action, reason, note, moderator, time, revision, verdict, bulk) \
        VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?)
        """
    ).execute(arguments: [
      standing.number, draft.action.rawValue, UTF8Text(draft.reason), UTF8Text(draft.note),
      UTF8Text(draft.claimant.moderator), draft.time.milliseconds, standing.revision,
      standing.verdict.rawValue, draft.bulk,
    ])
    return Decision(
      number: lastInsertedRowID, caseNumber: standing.number, action: draft.action, reason: draft.reason,
      note: draft.note, moderator: draft.claimant.moderator, time: draft.time, verdict: standing.verdict,
      bulk: draft.bulk)
  }

  private func closeAppeal(on number: Int64, with decision: Int64) throws {
    try cachedStatement(sql: "UPDATE appeal SET outcome = ? WHERE review_case = ? AND outcome IS NULL")
      .execute(arguments: [decision, number])
  }
}
