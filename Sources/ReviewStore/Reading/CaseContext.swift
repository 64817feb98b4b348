import GRDB

/// The comments around the one that a case is about.
struct CaseContext {
  private let db: Database
  private let comment: Int64
  private let thread: Int64
  private let parent: Int64?
  private let position: Int64

  init(_ db: Database, comment: Int64, thread: Int64, parent: Int64?, position: Int64) {
    self.db = db
    self.comment = comment
    self.thread = thread
    self.parent = parent
    self.position = position
  }

  /// From the top to the parent.
  func ancestors(limit: Int) throws -> [ContextComment] {
    try fetch(
      """
      WITH RECURSIVE chain (number, step) AS (
        SELECT parent, 1 FROM comment WHERE number = \(comment) AND parent IS NOT NULL
        UNION ALL
        SELECT comment.parent, chain.step + 1 FROM chain JOIN comment ON comment.number = chain.number
        WHERE comment.parent IS NOT NULL AND chain.step < \(limit)
      )
      SELECT \(sql: selection) FROM chain JOIN comment ON comment.number = chain.number JOIN \(sql: current)
      ORDER BY chain.step DESC
      """)
  }

  /// The nearest ones before it, in the source's order.
  func earlierSiblings(limit: Int) throws -> [ContextComment] {
    try fetch(
      """
      SELECT \(sql: selection) FROM comment JOIN \(sql: current)
      WHERE \(siblings) AND (comment.position, comment.number) < (\(position), \(comment))
      ORDER BY comment.position DESC, comment.number DESC LIMIT \(limit)
      """
    ).reversed()
  }

  /// The nearest ones after it, in the source's order.
  func laterSiblings(limit: Int) throws -> [ContextComment] {
    try fetch(
      """
      SELECT \(sql: selection) FROM comment JOIN \(sql: current)
      WHERE \(siblings) AND (comment.position, comment.number) > (\(position), \(comment))
      ORDER BY comment.position, comment.number LIMIT \(limit)
      """)
  }

  private let selection = "\(CommentColumns.selection), comment.depth, revision.verdict, revision.steps"
  private let current = "revision ON revision.comment = comment.number AND revision.is_current = 1"

  /// In two forms, because an index on `parent` serves `=` only.
  private var siblings: SQL {
    if let parent {
      "comment.parent = \(parent)"
    } else {
      "comment.thread = \(thread) AND comment.parent IS NULL"
    }
  }

  private func fetch(_ query: SQL) throws -> [ContextComment] {
    try SQLRequest<Row>(literal: query).fetchAll(db).map { row in
      var columns = ColumnReader(row)
      return ContextComment(
        comment: try CommentColumns.read(&columns), depth: try columns.value(), verdict: try columns.word(),
        steps: try columns.json([StoredStep].self).map { try $0.step() })
    }
  }
}
