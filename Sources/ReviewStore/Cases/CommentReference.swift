import CommentModel
import GRDB

/// How somebody names a comment that may have no case yet.
public enum CommentReference: Sendable, Hashable {
  /// The comment that a case is about.
  case caseNumber(Int64)
  /// The comment of that id; in that thread and of that source, where they are named.
  case comment(id: String, threadID: String?, source: String?)
}

extension Database {
  /// The current revision of a comment.
  ///
  /// - Throws: `noCase`, or `noComment` where none has that id, or several have.
  func currentRevision(of reference: CommentReference) throws -> CurrentRevision {
    let query: SQL =
      switch reference {
      case .caseNumber(let number):
        """
        SELECT current.number FROM review_case JOIN revision ON revision.number = review_case.revision \
        JOIN revision AS current ON current.comment = revision.comment AND current.is_current = 1 \
        WHERE review_case.number = \(number)
        """
      case .comment(let id, nil, nil):
        """
        SELECT revision.number FROM comment JOIN revision ON revision.comment = comment.number \
        AND revision.is_current = 1 WHERE comment.id = CAST(\(UTF8Text(id)) AS TEXT) LIMIT 100
        """
      case .comment(let id, let threadID, let source):
        """
        SELECT revision.number FROM thread CROSS JOIN comment ON comment.thread = thread.number \
        AND comment.id = CAST(\(UTF8Text(id)) AS TEXT) \
        CROSS JOIN revision ON revision.comment = comment.number AND revision.is_current = 1 \
        WHERE (\(UTF8Text(threadID)) IS NULL OR thread.id = CAST(\(UTF8Text(threadID)) AS TEXT)) \
        AND (\(UTF8Text(source)) IS NULL OR thread.source = CAST(\(UTF8Text(source)) AS TEXT)) LIMIT 100
        """
      }
    let found = try SQLRequest<Int64>(literal: query).fetchAll(self)
    guard let number = found.first, found.count == 1 else {
      if case .caseNumber(let number) = reference { throw StoreError.noCase(number: number) }
      throw StoreError.noComment(matches: found.count)
    }
    return try currentRevision(number)
  }

  private func currentRevision(_ number: Int64) throws -> CurrentRevision {
    let statement = try cachedStatement(
      sql: """
        SELECT review_case.number, CAST(thread.source AS BLOB), CAST(comment.author AS BLOB), \
        \(ScoreColumns.selection) FROM revision JOIN comment ON comment.number = revision.comment \
        JOIN thread ON thread.number = comment.thread \
        LEFT JOIN review_case ON review_case.revision = revision.number WHERE revision.number = ?
        """)
    var columns = ColumnReader(try Row.fetchOne(statement, arguments: [number]).orUnreadable())
    return CurrentRevision(
      number: number, caseNumber: try columns.optional(), source: try columns.text(),
      author: try columns.optionalText(), verdict: try ScoreColumns.read(&columns).verdict)
  }
}
