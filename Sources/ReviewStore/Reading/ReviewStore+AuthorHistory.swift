public import CommentModel
import Foundation
import GRDB

/// What the queue knows of an author.
public struct AuthorCounts: Sendable, Hashable {
  /// How many comments.
  public var comments = 0
  /// How many of them since some moment; those without a time count.
  public var recent = 0
  /// How many of those were rejected by a person, removed, or marked as spam.
  public var rejected = 0
}

extension ReviewStore {
  /// The number of a thread in the database; `nil` where it is not there. O(log n).
  public func threadNumber(_ id: String, source: String) throws(StoreError) -> Int64? {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT number FROM thread WHERE source = CAST(? AS TEXT) AND id = CAST(? AS TEXT)",
        arguments: [UTF8Text(source), UTF8Text(id)])
    }
  }

  /// What an author has posted before a moment, in all threads of a source but some, whose comments whoever asks has at
  /// hand. The same name in another source is somebody else.
  /// O(log n + comments of the author) where the authors of comments are indexed, else O(n).
  ///
  /// - Parameters:
  ///   - author: Verbatim.
  ///   - source: As `enqueue` was told.
  ///   - threads: The numbers of those that are left out.
  ///   - before: Comments of this moment or later don't count; those without a time do. `nil` counts all.
  ///   - since: From when on comments are recent; `nil` counts all.
  public func authorHistory(
    of author: String, source: String, outside threads: Set<Int64>, before: Timestamp?, since: Timestamp?
  ) throws(StoreError) -> AuthorCounts {
    try read { db in
      let query = try db.cachedStatement(sql: historyQuery)
      let rows = try Row.fetchCursor(
        query, arguments: [since?.milliseconds, UTF8Text(author), before?.milliseconds, UTF8Text(source)])
      var counts = AuthorCounts()
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        if threads.contains(try columns.value()) { continue }
        counts.comments += try columns.value()
        counts.recent += try columns.value()
        counts.rejected += try columns.value()
      }
      return counts
    }
  }

  /// The ids of the comments of a thread that people have rejected; those that their home has removed have their state.
  public func rejectedComments(ofThread id: String, source: String) throws(StoreError) -> Set<String> {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT CAST(comment.id AS BLOB) FROM comment JOIN thread ON thread.number = comment.thread
          WHERE thread.source = CAST(? AS TEXT) AND thread.id = CAST(? AS TEXT) AND \(isDecidedAgainst)
          """, arguments: [UTF8Text(source), UTF8Text(id)])
      var ids: Set<String> = []
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        ids.insert(try columns.text())
      }
      return ids
    }
  }
}

/// Whether somebody has rejected a text of the comment.
private let isDecidedAgainst = """
  EXISTS (
    SELECT 1 FROM revision JOIN review_case ON review_case.revision = revision.number
    JOIN decision ON decision.review_case = review_case.number
    WHERE revision.comment = comment.number AND \(FinalDecision.condition) AND decision.action = 'reject')
  """
private let isRejected = "(comment.state IN ('removed', 'spam') OR \(isDecidedAgainst))"

private let historyQuery = """
  SELECT thread, count(*), count(*) FILTER (WHERE is_recent), count(*) FILTER (WHERE is_recent AND is_rejected)
  FROM (
    SELECT comment.thread, comment.time IS NULL OR ?1 IS NULL OR comment.time >= ?1 AS is_recent,
      \(isRejected) AS is_rejected
    FROM comment JOIN thread ON thread.number = comment.thread
    WHERE comment.author = CAST(?2 AS TEXT) AND thread.source = CAST(?4 AS TEXT)
      AND (comment.time IS NULL OR ?3 IS NULL OR comment.time < ?3))
  GROUP BY thread
  """
