import CommentModel
import GRDB

extension ReviewStore {
  /// What is known of the author of a case's comment, by that name in that source; `nil` where it has none.
  ///
  /// O(m) in the author's comments, of which no more than `AuthorRecord.limit` are looked at.
  ///
  /// - Throws: `noCase`.
  public func author(ofCase number: Int64) throws(StoreError) -> AuthorRecord? {
    try read { db in
      guard let author = try db.reviewCase(number).comment.author else { return nil }
      let sql = """
        WITH \(known), judged AS (
          SELECT review_case.number FROM known JOIN revision ON revision.comment = known.number
          JOIN review_case ON review_case.revision = revision.number
        ), final AS (
          SELECT decision.action FROM judged JOIN decision ON decision.review_case = judged.number
          WHERE \(FinalDecision.condition)
        )
        SELECT (SELECT count(*) FROM known), (SELECT count(*) FROM judged),
          (SELECT count(*) FROM final WHERE action = 'approve'),
          (SELECT count(*) FROM final WHERE action = 'reject'),
          (SELECT min(time) FROM known), (SELECT max(time) FROM known)
        """
      let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [UTF8Text(author), number])
      var columns = ColumnReader(try row.orUnreadable())
      return AuthorRecord(
        comments: try columns.value(), cases: try columns.value(), approved: try columns.value(),
        rejected: try columns.value(), first: try columns.optionalTime(), last: try columns.optionalTime(),
        recent: try db.decisions(onOthersBy: author, than: number, limit: 3))
    }
  }
}

/// The comments of the author ?1 in the source of the case ?2.
private let known = """
  known AS (
    SELECT comment.number, comment.time FROM comment JOIN thread ON thread.number = comment.thread
    WHERE comment.author = CAST(?1 AS TEXT) AND thread.source = (
      SELECT thread.source FROM \(CaseColumns.source) WHERE review_case.number = ?2)
    LIMIT \(AuthorRecord.limit))
  """

extension Database {
  fileprivate func decisions(onOthersBy author: String, than number: Int64, limit: Int) throws -> [Decision] {
    let statement = try cachedStatement(
      sql: """
        WITH \(known) \
        SELECT \(DecisionColumns.selection) FROM known JOIN revision ON revision.comment = known.number \
        JOIN review_case ON review_case.revision = revision.number \
        JOIN decision ON decision.review_case = review_case.number \
        LEFT JOIN reversal ON reversal.number = decision.reversal \
        WHERE review_case.number <> ?2 AND \(FinalDecision.condition) \
        ORDER BY decision.number DESC LIMIT ?3
        """)
    return try Row.fetchAll(statement, arguments: [UTF8Text(author), number, limit]).map { row in
      var columns = ColumnReader(row)
      return try DecisionColumns.read(&columns)
    }
  }
}
