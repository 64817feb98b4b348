import GRDB

/// A step that somebody outside of the queue has to be told.
public struct OutboxEntry: Sendable, Hashable {
  /// Its number, counting up.
  public var number: Int64
  /// The step.
  public var entry: AuditEntry
}

extension ReviewStore {
  /// What has not been told yet, the oldest first.
  public func outbox(limit: Int) throws(StoreError) -> [OutboxEntry] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT outbox.number, audit.number, audit.time, CAST(audit.actor AS BLOB), audit.action, \
          audit.review_case, CAST(audit.detail AS BLOB) \
          FROM outbox JOIN audit ON audit.number = outbox.audit ORDER BY outbox.number LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        var columns = ColumnReader(row)
        return OutboxEntry(number: try columns.value(), entry: try AuditEntry(&columns))
      }
    }
  }

  /// Forgets what has been told, up to an entry; returns how many that were.
  @discardableResult public func clearOutbox(through number: Int64) throws(StoreError) -> Int {
    try write { db in
      try db.execute(sql: "DELETE FROM outbox WHERE number <= ?", arguments: [number])
      return db.changesCount
    }
  }
}
