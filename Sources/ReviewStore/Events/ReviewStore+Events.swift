import CommentModel
import GRDB

extension ReviewStore {
  /// Where what happens stands now. O(1).
  public func eventPlace() throws(StoreError) -> EventPlace {
    try read { db in try db.eventPlace() }
  }

  /// What has happened behind a place: first the cases that have come, then the steps, each in their order. O(limit).
  ///
  /// That a case was made is told by its arrival, and not as a step too.
  ///
  /// - Parameters:
  ///   - place: One that is ahead of the database, as after a backup was put back, counts as now.
  ///   - limit: How many at the most; where there are as many, there may be more.
  /// - Returns: the events, and the place behind them.
  public func events(
    after place: EventPlace, limit: Int
  ) throws(StoreError) -> (events: [QueueEvent], place: EventPlace) {
    try read { db in
      let now = try db.eventPlace()
      var place = EventPlace(
        newestCase: min(place.newestCase, now.newestCase), newestStep: min(place.newestStep, now.newestStep))
      var events: [QueueEvent] = []
      for arrival in try db.arrivals(after: place.newestCase, limit: limit) {
        place.newestCase = arrival.number
        events.append(QueueEvent(place: place, kind: .arrival(arrival)))
      }
      let steps = try db.steps(after: place.newestStep, limit: limit - events.count)
      for step in steps {
        place.newestStep = step.number
        if step.action != .enqueue { events.append(QueueEvent(place: place, kind: .step(step))) }
      }
      return (events, place)
    }
  }
}

extension Database {
  fileprivate func eventPlace() throws -> EventPlace {
    let newest = try cachedStatement(sql: "SELECT max(number) FROM review_case")
    return EventPlace(
      newestCase: try Int64.fetchOne(newest) ?? 0, newestStep: try AuditChain.last(self).number)
  }

  fileprivate func arrivals(after number: Int64, limit: Int) throws -> [QueueEvent.Arrival] {
    let statement = try cachedStatement(
      sql: """
        SELECT review_case.number, CAST(queue.name AS BLOB), review_case.verdict, review_case.severity, \
        review_case.enqueued FROM review_case CROSS JOIN queue ON queue.number = review_case.queue \
        WHERE review_case.number > ? ORDER BY review_case.number LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [number, limit]).map { row in
      var columns = ColumnReader(row)
      return QueueEvent.Arrival(
        number: try columns.value(), queue: try columns.text(), verdict: try columns.word(),
        severity: try columns.value(), enqueued: try columns.time())
    }
  }

  fileprivate func steps(after number: Int64, limit: Int) throws -> [AuditEntry] {
    let statement = try cachedStatement(
      sql: """
        SELECT number, time, CAST(actor AS BLOB), action, review_case, CAST(detail AS BLOB) FROM audit \
        WHERE number > ? ORDER BY number LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [number, limit]).map { try AuditEntry($0) }
  }
}
