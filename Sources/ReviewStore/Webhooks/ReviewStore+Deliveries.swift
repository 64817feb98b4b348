public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// Takes the webhooks that have something to be sent now, for a time: of several processes on one file only one sends to
  /// a webhook, so that what it is told comes in order.
  ///
  /// - Parameters:
  ///   - sender: what tells processes apart.
  ///   - lease: how long they are this one's.
  /// - Returns: their numbers. Nothing is written where there are none.
  public func takeDueWebhooks(
    by sender: String, lease: Duration, at time: Timestamp
  ) throws(StoreError) -> [Int64] {
    if try read({ db in try db.dueWebhooks(for: sender, at: time) }).isEmpty { return [] }
    return try write { db in
      let numbers = try db.dueWebhooks(for: sender, at: time)
      for number in numbers {
        try db.execute(
          sql: "UPDATE webhook SET sender = ?, sender_ends = ? WHERE number = ?",
          arguments: [sender, time.adding(lease).milliseconds, number])
      }
      return numbers
    }
  }

  /// The oldest delivery of a webhook that waits, where its time has come and nothing waits before it.
  public func nextDelivery(of webhook: Int64, at time: Timestamp) throws(StoreError) -> Delivery? {
    try read { db in
      let oldest = try db.deliveries(
        "WHERE delivery.webhook = \(webhook) AND delivery.delivered IS NULL ORDER BY delivery.number LIMIT 1")
      return oldest.first.flatMap { delivery in
        delivery.due.map { $0 <= time } == true ? delivery : nil
      }
    }
  }

  /// What a step's message says. The texts and notes are there only where they are asked for.
  public func content(of step: AuditEntry, hasText: Bool) throws(StoreError) -> DeliveryContent {
    try read { db in
      var content = DeliveryContent(step: step)
      guard let number = step.caseNumber else { return content }
      var reviewCase = try db.reviewCase(number)
      let detail = try JSONDecoder().decode(StepDetail.self, from: Data(step.detail.utf8))
      content.source = try db.source(ofCase: number)
      let decisions = try db.decisions(on: number)
      content.decided = decisions.last { $0.reversal == nil && $0.action != .escalate }?.action
      content.decision = decisions.first { $0.number == detail.decision }
      if !hasText {
        reviewCase.comment.text = ""
        content.decision?.note = nil
      }
      content.reviewCase = reviewCase
      return content
    }
  }

  /// Writes down that a delivery has arrived.
  public func deliver(_ number: Int64, at time: Timestamp) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE delivery SET attempts = attempts + 1, due = NULL, delivered = ?, failure = NULL WHERE number = ?
          """, arguments: [time.milliseconds, number])
    }
  }

  /// Writes down that an attempt failed, and when the next one is to be.
  ///
  /// - Parameter next: `nil` disables the webhook: what waits stays, and what happens from now on is not noted for it.
  public func failDelivery(
    _ number: Int64, _ failure: String, next: Timestamp?, at time: Timestamp
  ) throws(StoreError) {
    try write { db in
      try db.execute(
        sql:
          "UPDATE delivery SET attempts = attempts + 1, due = ?, failure = CAST(? AS TEXT) WHERE number = ?",
        arguments: [(next ?? time).milliseconds, UTF8Text(failure), number])
      if next != nil { return }
      let webhook = try Int64.fetchOne(
        db, sql: "SELECT webhook FROM delivery WHERE number = ?", arguments: [number])
      try db.execute(
        sql: "UPDATE webhook SET disabled = CAST(? AS TEXT) WHERE number = ?",
        arguments: [UTF8Text(failure), webhook])
      try db.writeWebhookSetting("\(webhook ?? 0) disabled", by: nil, at: time)
    }
  }

  /// What was sent and what waits, the newest first.
  public func deliveries(
    of webhook: Int64?, before number: Int64? = nil, limit: Int
  ) throws(StoreError) -> [Delivery] {
    try read { db in
      if let webhook { _ = try db.webhook(webhook) }
      return try db.deliveries(
        """
        WHERE (\(webhook) IS NULL OR delivery.webhook = \(webhook)) \
        AND (\(number) IS NULL OR delivery.number < \(number)) ORDER BY delivery.number DESC LIMIT \(limit)
        """)
    }
  }

  /// Has a delivery be sent again, behind what waits.
  ///
  /// - Throws: `noModerator`, `noDelivery`.
  public func replayDelivery(
    _ number: Int64, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO delivery (webhook, audit, due, time) \
          SELECT webhook, audit, ?1, ?1 FROM delivery WHERE number = ?2
          """, arguments: [time.milliseconds, number])
      if db.changesCount == 0 { throw StoreError.noDelivery(number: number) }
    }
  }

  /// Has a webhook be told again of all steps since a moment that it is told of, those among them of which it never was.
  ///
  /// - Returns: how many these are.
  /// - Throws: `noModerator`, `noWebhook`.
  public func replayDeliveries(
    of webhook: Int64, since start: Timestamp, by moderator: String, at time: Timestamp
  ) throws(StoreError) -> Int {
    try requireName(moderator)
    return try write { db in
      let events = try db.webhook(webhook).events
      let words = (events.isEmpty ? Webhook.announced : events).map(\.rawValue).sorted()
      let query: SQL = """
        INSERT INTO delivery (webhook, audit, due, time) \
        SELECT \(webhook), number, \(time.milliseconds), \(time.milliseconds) FROM audit \
        WHERE time >= \(start.milliseconds) AND action IN \(words) ORDER BY number
        """
      try db.execute(literal: query)
      return db.changesCount
    }
  }

  /// Forgets what was delivered before a moment, and returns how many that were.
  @discardableResult public func forgetDeliveries(before time: Timestamp) throws(StoreError) -> Int {
    try write { db in
      try db.execute(sql: "DELETE FROM delivery WHERE delivered < ?", arguments: [time.milliseconds])
      return db.changesCount
    }
  }
}

/// What of a step's detail a message needs.
private struct StepDetail: Decodable {
  var decision: Int64?
}

extension Database {
  fileprivate func dueWebhooks(for sender: String, at time: Timestamp) throws -> [Int64] {
    let statement = try cachedStatement(
      sql: """
        SELECT number FROM webhook WHERE disabled IS NULL \
        AND (sender IS NULL OR sender = ?1 OR sender_ends <= ?2) \
        AND (SELECT due FROM delivery WHERE delivery.webhook = webhook.number AND delivered IS NULL \
        ORDER BY delivery.number LIMIT 1) <= ?2
        """)
    return try Int64.fetchAll(statement, arguments: [sender, time.milliseconds])
  }

  fileprivate func deliveries(_ rest: SQL) throws -> [Delivery] {
    let query: SQL = """
      SELECT delivery.number, delivery.webhook, delivery.attempts, delivery.due, delivery.delivered, \
      CAST(delivery.failure AS BLOB), audit.number, audit.time, CAST(audit.actor AS BLOB), audit.action, \
      audit.review_case, CAST(audit.detail AS BLOB) \
      FROM delivery JOIN audit ON audit.number = delivery.audit \(rest)
      """
    return try SQLRequest<Row>(literal: query, cached: true).fetchAll(self).map { row in
      var columns = ColumnReader(row)
      let number: Int64 = try columns.value()
      let webhook: Int64 = try columns.value()
      let attempts: Int = try columns.value()
      let (due, delivered) = (try columns.optionalTime(), try columns.optionalTime())
      let failure = try columns.optionalText()
      return Delivery(
        number: number, webhook: webhook, step: try AuditEntry(&columns), attempts: attempts, due: due,
        delivered: delivered, failure: failure)
    }
  }

  fileprivate func source(ofCase number: Int64) throws -> String? {
    let statement = try cachedStatement(
      sql: """
        SELECT CAST(thread.source AS BLOB) FROM review_case \
        JOIN revision ON revision.number = review_case.revision \
        JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread \
        WHERE review_case.number = ?
        """)
    return try UTF8Text.fetchOne(statement, arguments: [number])?.string
  }
}
