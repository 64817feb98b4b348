public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// Adds a webhook, which is told of every step from now on.
  ///
  /// - Parameters:
  ///   - events: Of which steps it is told; none for all that are announced.
  ///   - hasText: Whether it is sent texts and notes too.
  ///   - allowsPrivate: Whether it may be in a private network.
  /// - Returns: its number and its secret.
  /// - Throws: `noModerator`.
  public func addWebhook(
    _ url: String, events: Set<AuditAction>, hasText: Bool, allowsPrivate: Bool, by moderator: String,
    at time: Timestamp
  ) throws(StoreError) -> (number: Int64, secret: WebhookSecret) {
    try requireName(moderator)
    let secret = WebhookSecret()
    let number = try write { db in
      try db.execute(
        sql: """
          INSERT INTO webhook (url, events, has_text, allows_private, secret, added) \
          VALUES (CAST(? AS TEXT), ?, ?, ?, ?, ?)
          """,
        arguments: [
          UTF8Text(url), try StoredJSON.encode(events.map(\.rawValue).sorted()), hasText, allowsPrivate,
          secret.bytes, time.milliseconds,
        ])
      let number = db.lastInsertedRowID
      try db.writeWebhookSetting("\(number)", by: moderator, at: time)
      return number
    }
    return (number, secret)
  }

  /// All webhooks, the oldest first.
  public func webhooks() throws(StoreError) -> [Webhook] {
    try read { db in try db.webhooks(where: "TRUE") }
  }

  /// One webhook.
  ///
  /// - Throws: `noWebhook`.
  public func webhook(_ number: Int64) throws(StoreError) -> Webhook {
    try read { db in try db.webhook(number) }
  }

  /// Removes a webhook, with what it was sent and what waits.
  ///
  /// - Throws: `noModerator`, `noWebhook`.
  public func removeWebhook(
    _ number: Int64, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      _ = try db.webhook(number)
      try db.execute(sql: "DELETE FROM webhook WHERE number = ?", arguments: [number])
      try db.writeWebhookSetting("-\(number)", by: moderator, at: time)
    }
  }

  /// Has a webhook that is disabled be sent to again, beginning with what waits.
  ///
  /// - Throws: `noModerator`, `noWebhook`.
  public func enableWebhook(
    _ number: Int64, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      _ = try db.webhook(number)
      try db.execute(sql: "UPDATE webhook SET disabled = NULL WHERE number = ?", arguments: [number])
      try db.execute(
        sql: "UPDATE delivery SET attempts = 0, due = ? WHERE webhook = ? AND delivered IS NULL",
        arguments: [time.milliseconds, number])
      try db.writeWebhookSetting("\(number) enabled", by: moderator, at: time)
    }
  }

  /// Gives a webhook a new secret. For a time everything is signed with the former one too, so that its receiver can change
  /// over when it likes.
  ///
  /// - Parameter overlap: for how long.
  /// - Throws: `noModerator`, `noWebhook`.
  public func rotateSecret(
    of number: Int64, overlap: Duration, by moderator: String, at time: Timestamp
  ) throws(StoreError) -> WebhookSecret {
    try requireName(moderator)
    let secret = WebhookSecret()
    try write { db in
      _ = try db.webhook(number)
      try db.execute(
        sql: """
          UPDATE webhook SET former_secret = secret, former_ends = ?, secret = ? WHERE number = ?
          """, arguments: [time.adding(overlap).milliseconds, secret.bytes, number])
      try db.writeWebhookSetting("\(number) rotated", by: moderator, at: time)
    }
    return secret
  }

  /// What a webhook's messages are signed with at a moment, the newest first.
  ///
  /// - Throws: `noWebhook`.
  public func secrets(of number: Int64, at time: Timestamp) throws(StoreError) -> [WebhookSecret] {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT secret, CASE WHEN former_ends > ? THEN former_secret END FROM webhook WHERE number = ?
          """, arguments: [time.milliseconds, number])
      guard let row else { throw StoreError.noWebhook(number: number) }
      var columns = ColumnReader(row)
      return [WebhookSecret(try columns.value(Data.self))]
        + (try columns.optional(Data.self).map { [WebhookSecret($0)] } ?? [])
    }
  }
}

extension Database {
  fileprivate func webhooks(where condition: SQL) throws -> [Webhook] {
    let query: SQL = """
      SELECT number, CAST(url AS BLOB), events, has_text, allows_private, CAST(disabled AS BLOB), added, \
      former_ends, (SELECT count(*) FROM delivery \
      WHERE delivery.webhook = webhook.number AND delivery.delivered IS NULL) \
      FROM webhook WHERE \(condition) ORDER BY number
      """
    return try SQLRequest<Row>(literal: query).fetchAll(self).map { row in
      var columns = ColumnReader(row)
      return Webhook(
        number: try columns.value(), url: try columns.text(),
        events: Set(
          try columns.json([String].self).map { try AuditAction(rawValue: $0).orUnreadable() }),
        hasText: try columns.value(), allowsPrivate: try columns.value(),
        disabled: try columns.optionalText(), added: try columns.time(),
        formerEnds: try columns.optionalTime(), waiting: try columns.value())
    }
  }

  func webhook(_ number: Int64) throws -> Webhook {
    guard let webhook = try webhooks(where: "number = \(number)").first else {
      throw StoreError.noWebhook(number: number)
    }
    return webhook
  }

  /// Writes down that a webhook was changed. Its address stays out, which may hold a secret.
  func writeWebhookSetting(_ value: String, by moderator: String?, at time: Timestamp) throws {
    let detail = AuditDetail(name: "webhook", value: value)
    try writeAudit(.setting, case: nil, by: moderator, at: time, detail: detail)
  }
}
