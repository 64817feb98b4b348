import CommentModel
import GRDB

extension Database {
  /// Makes a pending case of a revision.
  func openCase(revision: Int64, verdict: Verdict, time: Timestamp) throws {
    try cachedStatement(
      sql: "INSERT INTO review_case (revision, state, verdict, severity, enqueued) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      revision, CaseState.pending.rawValue, verdict.action.rawValue, verdict.severity, time.milliseconds,
    ])
    let detail = AuditDetail(verdict: verdict.action)
    try writeAudit(time: time, actor: nil, action: .enqueue, case: lastInsertedRowID, detail: detail)
  }

  /// Where a case stands; fewer columns than a whole case, for the steps that only look.
  func standing(of number: Int64) throws -> CaseStanding {
    let sql = """
      SELECT review_case.state, CAST(review_case.claimant AS BLOB), decision.action, \
      CAST(decision.moderator AS BLOB) \
      FROM review_case LEFT JOIN decision ON decision.review_case = review_case.number \
      WHERE review_case.number = ? ORDER BY decision.number DESC LIMIT 1
      """
    guard let row = try Row.fetchOne(self, sql: sql, arguments: [number]) else {
      throw StoreError.noCase(number: number)
    }
    var columns = ColumnReader(row)
    let state = try columns.word(CaseState.self)
    let claimant = try columns.optionalText()
    let action = try columns.optionalWord(DecisionAction.self)
    let decision = try action.map { CaseStanding.LastDecision(action: $0, moderator: try columns.text()) }
    return CaseStanding(number: number, state: state, claimant: claimant, decision: decision)
  }

  /// Moves a case to another state, and counts its version up.
  func setState(_ state: CaseState, of number: Int64, claimant: String?, claimed: Timestamp?) throws {
    try cachedStatement(
      sql: """
        UPDATE review_case SET state = ?, claimant = CAST(? AS TEXT), claimed = ?, version = version + 1 \
        WHERE number = ?
        """
    ).execute(arguments: [state.rawValue, UTF8Text(claimant), claimed?.milliseconds, number])
  }
}
