import CommentModel
import Foundation
import GRDB

/// An account as it stands in the database.
struct StoredAccount {
  let number: Int64
  let name: String
  let role: Role
  let password: String?
  let authenticator: AuthenticatorSecret?
  /// The time step of the last code that was taken.
  let step: Int64?
}

extension Database {
  /// The account of a name, to the byte.
  func account(named name: String) throws -> StoredAccount? {
    try account(where: "name = CAST(? AS TEXT)", [UTF8Text(name)])
  }

  /// The account of a name.
  ///
  /// - Throws: `noAccount`.
  func requireAccount(_ name: String) throws -> StoredAccount {
    guard let account = try account(named: name) else { throw StoreError.noAccount(name: name) }
    return account
  }

  func account(number: Int64) throws -> StoredAccount? { try account(where: "number = ?", [number]) }

  private func account(where condition: String, _ arguments: StatementArguments) throws -> StoredAccount? {
    let statement = try cachedStatement(
      sql: """
        SELECT number, CAST(name AS BLOB), role, password, authenticator, step FROM moderator \
        WHERE \(condition)
        """)
    guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
    var columns = ColumnReader(row)
    return StoredAccount(
      number: try columns.value(), name: try columns.text(), role: try columns.word(),
      password: try columns.optional(),
      authenticator: try columns.optional(Data.self).map(AuthenticatorSecret.init(bytes:)),
      step: try columns.optional())
  }

  /// Makes an account and returns its number. The name is free.
  @discardableResult func addAccount(
    _ name: String, _ role: Role, password: PasswordKey?, by actor: String, at time: Timestamp
  ) throws -> Int64 {
    try execute(
      sql: "INSERT INTO moderator (name, role, password, added) VALUES (CAST(? AS TEXT), ?, ?, ?)",
      arguments: [UTF8Text(name), role.rawValue, password?.stored, time.milliseconds])
    let number = lastInsertedRowID
    try writeAccountAudit("add", name, value: role.rawValue, by: actor, at: time)
    return number
  }

  func setRole(_ role: Role, of account: StoredAccount, by actor: String, at time: Timestamp) throws {
    try execute(
      sql: "UPDATE moderator SET role = ? WHERE number = ?", arguments: [role.rawValue, account.number])
    try writeAccountAudit(
      "role", account.name, from: account.role.rawValue, value: role.rawValue, by: actor, at: time)
  }

  /// Throws where this admin is the only one.
  func requireOtherAdmin(than account: StoredAccount) throws {
    if account.role != .admin { return }
    let others = try Int.fetchOne(
      self, sql: "SELECT count(*) FROM moderator WHERE role = 'admin' AND number <> ?",
      arguments: [account.number])
    if others == 0 { throw StoreError.lastAdmin(name: account.name) }
  }

  /// Ends what an account is logged in with: sessions, links to log in with, and those that wait for a code.
  func endSessions(of account: Int64, except session: Int64? = nil) throws {
    try execute(
      sql: "DELETE FROM login_session WHERE moderator = ? AND number IS NOT ?", arguments: [account, session])
    try execute(sql: "DELETE FROM login_link WHERE moderator = ?", arguments: [account])
  }

  /// Tells of a change to an account.
  func writeAccountAudit(
    _ action: String, _ name: String, from: String? = nil, value: String? = nil, by actor: String?,
    at time: Timestamp
  ) throws {
    var detail = AuditDetail()
    detail.action = action
    detail.name = name
    detail.from = from
    detail.value = value
    try writeAudit(.account, case: nil, by: actor, at: time, detail: detail)
  }
}
