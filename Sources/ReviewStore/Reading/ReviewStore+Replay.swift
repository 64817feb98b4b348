public import CommentModel
import GRDB

/// A comment with its current text, as it is judged once more: without what scoring found before.
public struct ReplayedComment: Sendable {
  /// What tells threads with the same id apart.
  public var source: String
  /// The thread it is in.
  public var threadID: String
  /// The article's title, where the source has one.
  public var threadTitle: String?
  /// The article's address, where the source has one.
  public var threadLink: String?
  /// The comment. Of its marks there are the quotes.
  public var comment: Comment
  /// The id of its parent after linking; `nil` at the top level.
  public var parentID: String?
  /// When the revision came.
  public var added: Timestamp
  /// The case on this text, where there is one.
  public var caseNumber: Int64?
  /// What was decided on it: approve or reject.
  public var decided: DecisionAction?
}

extension ReviewStore {
  /// How many comments there are. O(n).
  public func countComments() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM comment") ?? 0 }
  }

  /// Hands over every comment with its current text, those whose text was purged left out, thread by thread, in the source's order, until `receive` says no.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile; memory does not grow with them.
  public func replay(_ receive: (ReplayedComment) -> Bool) throws(StoreError) {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: replayQuery)
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        if !receive(try ReplayedComment(&columns)) { return }
      }
    }
  }
}

private let replayQuery = """
  SELECT CAST(thread.source AS BLOB), CAST(thread.id AS BLOB), CAST(thread.title AS BLOB), \
  CAST(thread.link AS BLOB), \(CommentColumns.selection), CAST(above.id AS BLOB), revision.added, \
  CASE WHEN instr(revision.passages, '"quote"') THEN revision.passages END, \
  review_case.number, decision.action \
  FROM thread JOIN comment ON comment.thread = thread.number \
  JOIN revision ON revision.comment = comment.number AND revision.is_current = 1 AND revision.purged IS NULL \
  LEFT JOIN comment AS above ON above.number = comment.parent \
  LEFT JOIN review_case ON review_case.revision = revision.number \
  LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) \
  ORDER BY comment.thread, comment.position, comment.number
  """

extension ReplayedComment {
  fileprivate init(_ columns: inout ColumnReader) throws {
    source = try columns.text()
    threadID = try columns.text()
    threadTitle = try columns.optionalText()
    threadLink = try columns.optionalText()
    comment = try CommentColumns.read(&columns)
    parentID = try columns.optionalText()
    added = try columns.time()
    for passage in try columns.json([StoredPassage].self) {
      let passage = try passage.passage()
      if passage.kind == .quote { comment.marks.append(TextMark(kind: .quote, range: passage.range)) }
    }
    caseNumber = try columns.optional()
    decided = try columns.optionalWord()
  }
}
