import CommentModel
import GRDB

/// What a bulk action is, as the table keeps it.
struct BulkHead {
  var action: String
  var moderator: String
  /// What was asked for, as JSON without a name of an author.
  var scope: String
  var total: Int
}

extension Database {
  func writeBulk(_ head: BulkHead, at time: Timestamp) throws -> Int64 {
    try cachedStatement(
      sql: "INSERT INTO bulk (action, moderator, time, scope, total) VALUES (?, CAST(? AS TEXT), ?, ?, ?)"
    ).execute(arguments: [
      head.action, UTF8Text(head.moderator), time.milliseconds, head.scope, head.total,
    ])
    let number = lastInsertedRowID
    let detail = AuditDetail(action: head.action, bulk: number, count: head.total)
    try writeAudit(.bulk, case: nil, by: head.moderator, at: time, detail: detail)
    return number
  }
}

extension ReviewStore {
  /// Takes a step on many things, 200 in a transaction, so that others get their turn in between. Where something
  /// stands against every step there is no bulk action.
  func forEach<Item: Sendable>(
    _ items: [Item], _ head: BulkHead, at time: Timestamp, progress: (BulkProgress) -> Bool,
    step: (Database, Item, _ bulk: Int64) throws -> Int64
  ) throws(StoreError) -> BulkOutcome {
    var outcome = BulkOutcome()
    if items.isEmpty { return outcome }
    for start in stride(from: 0, to: items.count, by: 200) {
      if !progress(BulkProgress(behind: start, total: items.count)) {
        outcome.isCancelled = true
        return outcome
      }
      let part = items[start..<min(start + 200, items.count)]
      outcome = try write { db in
        var next = outcome
        try db.inSavepoint {
          let bulk = try outcome.bulk ?? db.writeBulk(head, at: time)
          for item in part {
            do {
              next.done.append(try step(db, item, bulk))
            } catch StoreError.conflict(let number, let conflict) {
              next.skipped.append(BulkOutcome.Skip(caseNumber: number, conflict: conflict))
            }
          }
          if next.done.isEmpty { return .rollback }
          next.bulk = bulk
          return .commit
        }
        return next
      }
    }
    _ = progress(BulkProgress(behind: items.count, total: items.count))
    return outcome
  }
}
