import CommentModel
import GRDB

extension Database {
  /// Puts a decision up for a blind second review where the rates for its moderator or for a rule of its case say
  /// so.
  func drawSecondReview(of decision: Decision, _ standing: CaseStanding) throws {
    let rates = try cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sampling WHERE rate > 0)")
    guard try Bool.fetchOne(rates) ?? false else { return }
    let rate = try cachedStatement(
      sql: """
        SELECT max(rate) FROM sampling \
        WHERE (moderator IS NULL OR moderator = CAST(?1 AS TEXT)) \
        AND (rule IS NULL OR rule IN ( \
          SELECT value FROM review_case, json_each(review_case.rules) WHERE review_case.number = ?2 \
          UNION ALL \
          SELECT part.key FROM revision, json_each(revision.reasons) AS reason, json_each(reason.value) AS part \
          WHERE revision.number = ?3))
        """)
    let share = try Double.fetchOne(
      rate, arguments: [UTF8Text(decision.moderator), decision.caseNumber, standing.revision])
    guard try isDrawn(.secondReview, decision.number, share: share ?? 0) else { return }
    try cachedStatement(sql: "INSERT INTO second_review (review_case, decision, drawn) VALUES (?, ?, ?)")
      .execute(arguments: [decision.caseNumber, decision.number, decision.time.milliseconds])
    let detail = AuditDetail(decision: decision.number, review: lastInsertedRowID)
    try writeAudit(.draw, case: decision.caseNumber, by: nil, at: decision.time, detail: detail)
  }
}
