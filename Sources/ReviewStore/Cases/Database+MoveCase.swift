import CommentModel
import GRDB

extension Database {
  /// Has the open case of a comment go on to its next text, the oldest where several are open; whether there was one.
  ///
  /// Whoever looks at the old text finds the version changed.
  func moveOpenCase(
    of comment: Int64, to revision: Int64, verdict: Verdict, manifest: String?, at time: Timestamp
  ) throws -> Bool {
    let find = try cachedStatement(
      sql: """
        SELECT review_case.number, revision.number FROM revision \
        JOIN review_case ON review_case.revision = revision.number \
        WHERE revision.comment = ? AND review_case.state <> 'decided' ORDER BY review_case.number LIMIT 1
        """)
    guard let row = try Row.fetchOne(find, arguments: [comment]) else { return false }
    var columns = ColumnReader(row)
    let number = try columns.value(Int64.self)
    let former = try columns.value(Int64.self)
    try cachedStatement(
      sql: """
        UPDATE review_case SET revision = ?, verdict = ?, severity = ?, rules = ?, tags = ?, \
        version = version + 1 WHERE number = ?
        """
    ).execute(arguments: [
      revision, verdict.action.rawValue, verdict.severity, try storedRules(of: verdict),
      verdict.tags.isEmpty ? nil : try StoredJSON.encode(verdict.tags.sorted()), number,
    ])
    let hash = try cachedStatement(sql: "SELECT \(RevisionHash.selection) FROM revision WHERE number = ?")
    let detail = AuditDetail(
      verdict: verdict.action.rawValue, manifest: manifest,
      revision: try String.fetchOne(hash, arguments: [former]))
    try writeAudit(.edit, case: number, by: nil, at: time, detail: detail)
    return true
  }
}
