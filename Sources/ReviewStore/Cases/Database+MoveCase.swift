import CommentModel
import GRDB

extension Database {
  /// Has the open case of a revision go on to the next text of its comment; whether there was one.
  ///
  /// Whoever looks at the old text finds the version changed.
  func moveOpenCase(from former: Int64, to revision: Int64, verdict: Verdict, at time: Timestamp) throws
    -> Bool
  {
    let find = try cachedStatement(
      sql: "SELECT number FROM review_case WHERE revision = ? AND state <> 'decided'")
    guard let number = try Int64.fetchOne(find, arguments: [former]) else { return false }
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
      verdict: verdict.action.rawValue, revision: try String.fetchOne(hash, arguments: [former]))
    try writeAudit(.edit, case: number, by: nil, at: time, detail: detail)
    return true
  }
}
