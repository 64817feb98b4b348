public import CommentModel
import GRDB

/// How often somebody has had severe words shown.
public struct Exposure: Sendable, Hashable {
  /// The moderator.
  public var moderator: String
  /// How many times, over all cases.
  public var reveals: Int
}

extension ReviewStore {
  /// Writes down that somebody had the severe words of a case shown: who works with the worst of it should be known to
  /// whoever plans the work.
  ///
  /// - Throws: `noCase`, `noModerator`.
  public func recordReveal(
    of number: Int64, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      _ = try db.reviewCase(number)
      try db.writeAudit(.reveal, case: number, by: moderator, at: time)
    }
  }

  /// How often moderators had severe words shown since a moment, the most first. O(n) in the steps since then.
  public func exposures(since time: Timestamp) throws(StoreError) -> [Exposure] {
    try read { db in
      let sql = """
        SELECT CAST(actor AS BLOB), count(*) FROM audit WHERE action = 'reveal' AND time >= ? \
        GROUP BY actor ORDER BY count(*) DESC, actor
        """
      return try Row.fetchAll(db, sql: sql, arguments: [time.milliseconds]).map { row in
        var columns = ColumnReader(row)
        return Exposure(moderator: try columns.text(), reveals: try columns.value())
      }
    }
  }
}
