import CommentModel
import GRDB

/// A thread with some of its comments.
public struct ThreadPage: Sendable {
  /// The thread with its figures.
  public var thread: ThreadRecord
  /// Comments with their current texts, in the source's order.
  public var comments: [CommentRecord]
  /// The position of the first comment behind them; `nil` where there is none.
  public var next: Int?
}

extension ReviewStore {
  /// A thread. O(comments of the thread).
  ///
  /// - Parameters:
  ///   - source: What tells threads of that id apart; `nil` where only one has it.
  ///   - position: The first comment that is wanted, from 0.
  ///   - limit: How many comments at the most.
  /// - Throws: `noThread`.
  public func threadPage(
    _ id: String, source: String?, from position: Int = 0, limit: Int
  ) throws(StoreError) -> ThreadPage {
    try read { db in
      let numbers = try Int64.fetchAll(
        db,
        sql: """
          SELECT number FROM thread WHERE id = CAST(?1 AS TEXT) \
          AND (?2 IS NULL OR source = CAST(?2 AS TEXT)) LIMIT 100
          """, arguments: [UTF8Text(id), UTF8Text(source)])
      guard let number = numbers.first, numbers.count == 1 else {
        throw StoreError.noThread(matches: numbers.count)
      }
      var thread = ColumnReader(
        try Row.fetchOne(db, sql: ThreadRecord.query(where: "thread.number = \(number)")).orUnreadable())
      let condition = "thread.number = \(number) AND comment.position >= \(position)"
      let rows = try Row.fetchAll(
        db, sql: CommentRecord.query(where: condition) + " LIMIT \(limit + 1)")
      let comments = try rows.map { row in
        var columns = ColumnReader(row)
        return try CommentRecord(&columns)
      }
      return ThreadPage(
        thread: try ThreadRecord(&thread), comments: Array(comments.prefix(limit)),
        next: comments.count > limit ? comments[limit].position : nil)
    }
  }
}
