public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// All accounts, by name.
  public func moderators() throws(StoreError) -> [Moderator] {
    try read { db in
      let sql = """
        SELECT number, CAST(name AS BLOB), role, password IS NOT NULL, authenticator IS NOT NULL, \
        (SELECT count(*) FROM recovery_code WHERE moderator = moderator.number), added, seen \
        FROM moderator ORDER BY name
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        var columns = ColumnReader(row)
        return Moderator(
          number: try columns.value(), name: try columns.text(), role: try columns.word(),
          hasPassword: try columns.value(), hasSecondFactor: try columns.value(),
          recoveryCodes: try columns.value(), added: try columns.time(), seen: try columns.optionalTime())
      }
    }
  }

  /// The account of a name.
  ///
  /// - Throws: `noAccount`.
  public func moderator(_ name: String) throws(StoreError) -> Moderator {
    guard let moderator = try moderators().first(where: { $0.name.hasSameBytes(as: name) }) else {
      throw .noAccount(name: name)
    }
    return moderator
  }

  /// Makes an account.
  ///
  /// Who may do this is the caller's to see to, here as with all of an account.
  ///
  /// - Parameter password: `nil` for one who gets a link to log in with.
  /// - Throws: `noModerator`, `badName`, `accountExists`.
  public func addModerator(
    _ name: String, role: Role, password: PasswordKey?, by actor: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(actor)
    if let problem = Moderator.problem(withName: name) { throw .badName(problem) }
    try write { db in
      if try db.account(named: name) != nil { throw StoreError.accountExists(name: name) }
      try db.addAccount(name, role, password: password, by: actor, at: time)
    }
  }

  /// Takes an account away, with its sessions and tokens. What was decided under its name stays.
  ///
  /// - Throws: `noModerator`, `noAccount`, `lastAdmin`.
  public func removeModerator(_ name: String, by actor: String, at time: Timestamp) throws(StoreError) {
    try requireName(actor)
    try write { db in
      let account = try db.requireAccount(name)
      try db.requireOtherAdmin(than: account)
      try db.execute(sql: "DELETE FROM moderator WHERE number = ?", arguments: [account.number])
      try db.writeAccountAudit("remove", name, from: account.role.rawValue, by: actor, at: time)
    }
  }

  /// Gives an account another role, which counts from its next request on.
  ///
  /// - Throws: `noModerator`, `noAccount`, `lastAdmin`.
  public func setRole(
    _ role: Role, of name: String, by actor: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(actor)
    try write { db in
      let account = try db.requireAccount(name)
      if account.role == role { return }
      if role < .admin { try db.requireOtherAdmin(than: account) }
      try db.setRole(role, of: account, by: actor, at: time)
    }
  }

  /// Gives an account another password, and logs it out everywhere else.
  ///
  /// - Parameters:
  ///   - password: `nil` takes it away: nobody can log in but by a link.
  ///   - session: the session that stays, where its own moderator does it.
  /// - Throws: `noModerator`, `noAccount`.
  public func setPassword(
    _ password: PasswordKey?, of name: String, keeping session: Int64? = nil, by actor: String,
    at time: Timestamp
  ) throws(StoreError) {
    try requireName(actor)
    try write { db in
      let account = try db.requireAccount(name)
      try db.execute(
        sql: "UPDATE moderator SET password = ? WHERE number = ?",
        arguments: [password?.stored, account.number])
      try db.endSessions(of: account.number, except: session)
      try db.writeAccountAudit(
        "password", name, value: password == nil ? "none" : nil, by: actor, at: time)
    }
  }

  /// Logs an account out everywhere.
  ///
  /// - Parameter session: the session that stays; `nil` ends all.
  /// - Throws: `noModerator`, `noAccount`.
  public func endSessions(
    of name: String, except session: Int64? = nil, by actor: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(actor)
    try write { db in
      let account = try db.requireAccount(name)
      try db.endSessions(of: account.number, except: session)
      try db.writeAccountAudit("sessions", name, by: actor, at: time)
    }
  }
}
