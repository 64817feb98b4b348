import CommentModel
import GRDB

extension Database {
  /// Adds to what is known of the author of a comment, or takes from it: `by` is 1 or −1.
  func countForAuthor(_ decision: Decision, by change: Int) throws {
    let statement = try cachedStatement(
      sql: """
        SELECT CAST(thread.source AS BLOB), CAST(comment.author AS BLOB) \
        FROM decision JOIN revision ON revision.number = decision.revision \
        JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread \
        WHERE decision.number = ?
        """)
    var columns = ColumnReader(try Row.fetchOne(statement, arguments: [decision.number]).orUnreadable())
    try count(decision.action, source: columns.text(), author: columns.optionalText(), by: change)
  }

  /// Has what was decided on a comment count for the author that it is about to have, where that is another one: what
  /// is taken back later is taken from whom it counts for.
  func moveAuthorRecord(of comment: Int64, to author: String?) throws {
    let former = try cachedStatement(
      sql: """
        SELECT CAST(thread.source AS BLOB), CAST(comment.author AS BLOB) \
        FROM comment JOIN thread ON thread.number = comment.thread \
        WHERE comment.number = ? AND comment.author IS NOT CAST(? AS TEXT)
        """)
    guard let row = try Row.fetchOne(former, arguments: [comment, UTF8Text(author)]) else { return }
    var columns = ColumnReader(row)
    let source = try columns.text()
    let formerAuthor = try columns.optionalText()
    let decisions = try cachedStatement(
      sql: """
        SELECT decision.action FROM revision JOIN review_case ON review_case.revision = revision.number \
        JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) \
        WHERE revision.comment = ?
        """)
    for row in try Row.fetchAll(decisions, arguments: [comment]) {
      var columns = ColumnReader(row)
      let action = try columns.word(DecisionAction.self)
      try count(action, source: source, author: formerAuthor, by: -1)
      try count(action, source: source, author: author, by: 1)
    }
  }

  private func count(_ action: DecisionAction, source: String, author: String?, by change: Int) throws {
    guard let author, action != .escalate else { return }
    let column = action == .approve ? "approved" : "rejected"
    // No number below 0: files of before may have counted for another author.
    try cachedStatement(
      sql: """
        INSERT INTO author_record (source, author, \(column)) \
        VALUES (CAST(?1 AS TEXT), CAST(?2 AS TEXT), max(0, ?3)) \
        ON CONFLICT (source, author) DO UPDATE SET \(column) = max(0, \(column) + ?3)
        """
    ).execute(arguments: [UTF8Text(source), UTF8Text(author), change])
  }
}

extension Database {
  /// What an author's earlier decisions add to the priority: half of rejected ÷ (decided + 2).
  func authorPart(of author: String?, source: String) throws -> Double {
    guard let author else { return 0 }
    let statement = try cachedStatement(
      sql: """
        SELECT 0.5 * max(0, rejected) / (max(0, approved) + max(0, rejected) + 2) FROM author_record \
        WHERE source = CAST(? AS TEXT) AND author = CAST(? AS TEXT)
        """)
    return try Double.fetchOne(statement, arguments: [UTF8Text(source), UTF8Text(author)]) ?? 0
  }
}
