import CommentModel
import GRDB

extension ReviewStore {
  /// A case with the thread around it, its decisions and its audit trail. O(log n), but for siblings at the
  /// top level, which are searched for among the comments of the thread.
  ///
  /// - Throws: `noCase`.
  public func show(_ number: Int64) throws(StoreError) -> CaseDetail {
    try read { db in
      let reviewCase = try db.reviewCase(number)
      let row = try Row.fetchOne(db, sql: place, arguments: [number])
      var columns = ColumnReader(try row.orUnreadable())
      let context = CaseContext(
        db, comment: try columns.value(), thread: try columns.value(), parent: try columns.optional(),
        position: try columns.value())
      return CaseDetail(
        reviewCase: reviewCase, source: try columns.text(), threadLink: try columns.optionalText(),
        depth: try columns.value(), flags: LinkFlags(rawValue: try columns.value()),
        revision: try columns.value(), isCurrent: try columns.value(), purged: try columns.optionalTime(),
        ancestors: try context.ancestors(limit: 50), earlierSiblings: try context.earlierSiblings(limit: 5),
        laterSiblings: try context.laterSiblings(limit: 5), decisions: try db.decisions(on: number),
        reports: try db.reports(on: number), appeals: try db.appeals(on: number),
        audit: try db.audit(of: number))
    }
  }
}

private let place = """
  SELECT comment.number, comment.thread, comment.parent, comment.position, CAST(thread.source AS BLOB), \
  CAST(thread.link AS BLOB), comment.depth, comment.flags, \(RevisionHash.selection), revision.is_current, \
  revision.purged \
  FROM \(CaseColumns.source) WHERE review_case.number = ?
  """

extension Database {
  fileprivate func reports(on number: Int64) throws -> [CommentReport] {
    let sql = """
      SELECT CAST(reporter AS BLOB), CAST(reason AS BLOB), CAST(note AS BLOB), time FROM report \
      WHERE review_case = ? ORDER BY number
      """
    return try Row.fetchAll(self, sql: sql, arguments: [number]).map { row in
      var columns = ColumnReader(row)
      return CommentReport(
        reporter: try columns.optionalText(), reason: try columns.optionalText(),
        note: try columns.optionalText(), time: try columns.time())
    }
  }

  fileprivate func appeals(on number: Int64) throws -> [Appeal] {
    let sql = """
      SELECT decision, CAST(note AS BLOB), time, outcome FROM appeal WHERE review_case = ? ORDER BY number
      """
    return try Row.fetchAll(self, sql: sql, arguments: [number]).map { row in
      var columns = ColumnReader(row)
      return Appeal(
        decision: try columns.value(), note: try columns.optionalText(), time: try columns.time(),
        outcome: try columns.optional())
    }
  }

  fileprivate func audit(of number: Int64) throws -> [AuditEntry] {
    let query: SQL = """
      SELECT number, time, CAST(actor AS BLOB), action, review_case, CAST(detail AS BLOB) \
      FROM audit WHERE \(AuditEntry.tells(ofCase: number)) ORDER BY number
      """
    return try SQLRequest<Row>(literal: query).fetchAll(self).map { try AuditEntry($0) }
  }
}
