import CommentModel
import GRDB

extension Database {
  /// Adds to what is known of the author of a comment, or takes from it: `by` is 1 or −1.
  func countForAuthor(_ decision: Decision, by change: Int) throws {
    guard decision.action != .escalate else { return }
    let column = decision.action == .approve ? "approved" : "rejected"
    try cachedStatement(
      sql: """
        INSERT INTO author_record (source, author, \(column)) \
        SELECT thread.source, comment.author, ?1 \
        FROM decision JOIN revision ON revision.number = decision.revision \
        JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread \
        WHERE decision.number = ?2 AND comment.author IS NOT NULL \
        ON CONFLICT (source, author) DO UPDATE SET \(column) = \(column) + ?1
        """
    ).execute(arguments: [change, decision.number])
  }
}

extension Database {
  /// What an author's earlier decisions add to the priority: half of rejected ÷ (decided + 2).
  func authorPart(of author: String?, source: String) throws -> Double {
    guard let author else { return 0 }
    let statement = try cachedStatement(
      sql: """
        SELECT 0.5 * rejected / (approved + rejected + 2) FROM author_record \
        WHERE source = CAST(? AS TEXT) AND author = CAST(? AS TEXT)
        """)
    return try Double.fetchOne(statement, arguments: [UTF8Text(source), UTF8Text(author)]) ?? 0
  }
}
