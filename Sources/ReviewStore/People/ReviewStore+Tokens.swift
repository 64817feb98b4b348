public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// Makes a token for a program.
  ///
  /// - Parameters:
  ///   - name: what to call it.
  ///   - ends: until when it counts; `nil` until it is revoked.
  /// - Returns: the secret, which nobody can read again.
  /// - Throws: `noModerator`, `noAccount`, `badName`.
  public func makeToken(
    _ name: String, scopes: Set<TokenScope>, for moderator: String, ends: Timestamp?, by actor: String,
    at time: Timestamp
  ) throws(StoreError) -> SecretToken {
    try requireName(actor)
    if let problem = Moderator.problem(withName: name) { throw .badName(problem) }
    return try write { db in
      let account = try db.requireAccount(moderator)
      let secret = SecretToken()
      let words = scopes.map(\.rawValue).sorted()
      try db.execute(
        sql: """
          INSERT INTO api_token (hash, moderator, name, scopes, added, ends) \
          VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?)
          """,
        arguments: [
          secret.hash, account.number, UTF8Text(name), try StoredJSON.encode(words), time.milliseconds,
          ends?.milliseconds,
        ])
      var detail = AuditDetail()
      detail.action = "make"
      detail.name = moderator
      detail.token = db.lastInsertedRowID
      detail.scopes = words
      detail.until = ends?.description
      try db.writeAudit(.token, case: nil, by: actor, at: time, detail: detail)
      return secret
    }
  }

  /// Makes a token count no more.
  ///
  /// - Parameter moderator: whose it has to be; `nil` takes anybody's.
  /// - Throws: `noModerator`, `noToken`.
  public func revokeToken(
    _ number: Int64, of moderator: String?, by actor: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(actor)
    try write { db in
      let found = try db.tokens(where: "api_token.number = ?", [number]).first
      guard let found, moderator.map({ found.moderator.hasSameBytes(as: $0) }) ?? true else {
        throw StoreError.noToken(number: number)
      }
      try db.execute(sql: "DELETE FROM api_token WHERE number = ?", arguments: [number])
      var detail = AuditDetail()
      detail.action = "revoke"
      detail.name = found.moderator
      detail.token = number
      try db.writeAudit(.token, case: nil, by: actor, at: time, detail: detail)
    }
  }

  /// The tokens that there are, those that have ended too.
  ///
  /// - Parameter moderator: whose; `nil` gives all.
  /// - Throws: `noAccount`.
  public func tokens(of moderator: String? = nil) throws(StoreError) -> [APIToken] {
    try read { db in
      guard let moderator else { return try db.tokens(where: "TRUE", []) }
      return try db.tokens(where: "moderator = ?", [try db.requireAccount(moderator).number])
    }
  }

  /// The token that a secret is; `nil` where it is none, or no more. Notes that it was used.
  public func token(_ secret: SecretToken, at time: Timestamp) throws(StoreError) -> APIToken? {
    let found = try read { db in
      try db.tokens(
        where: "hash = ? AND coalesce(ends > ?, TRUE)", [secret.hash, time.milliseconds]
      ).first
    }
    guard var token = found else { return nil }
    if let used = token.used, time <= used.adding(LoginSession.seenInterval) { return token }
    token.used = time
    try write { db in
      try db.execute(
        sql: "UPDATE api_token SET used = ? WHERE number = ?",
        arguments: [time.milliseconds, token.number])
    }
    return token
  }
}

extension Database {
  fileprivate func tokens(where condition: String, _ arguments: StatementArguments) throws -> [APIToken] {
    let statement = try cachedStatement(
      sql: """
        SELECT api_token.number, CAST(api_token.name AS BLOB), CAST(moderator.name AS BLOB), role, scopes, \
        api_token.added, ends, used \
        FROM api_token JOIN moderator ON moderator.number = moderator \
        WHERE \(condition) ORDER BY api_token.number
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      var columns = ColumnReader(row)
      return APIToken(
        number: try columns.value(), name: try columns.text(), moderator: try columns.text(),
        role: try columns.word(), scopes: Set(try columns.json([TokenScope].self)),
        added: try columns.time(), ends: try columns.optionalTime(), used: try columns.optionalTime())
    }
  }
}
