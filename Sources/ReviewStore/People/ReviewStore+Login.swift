public import CommentModel
import GRDB

/// Against what a password is held. Comparing takes some tenths of a second, so it is done outside of a transaction.
public struct PasswordCheck: Sendable {
  let name: String
  let account: Int64?
  let stored: String?
  private let key: PasswordKey

  init(name: String, _ account: StoredAccount?) {
    self.name = name
    let stored = account?.password
    let key = stored.flatMap(PasswordKey.init(stored:))
    self.account = key == nil ? nil : account?.number
    self.stored = stored
    self.key = key ?? .ofNobody
  }

  /// Whether it is the account's password. Takes as long where there is no such account, or it has none.
  public func matches(_ password: String) -> Bool { key.matches(password) && account != nil }
}

/// How an attempt to log in goes on.
public enum LoginStart: Sendable {
  /// With the password.
  case check(PasswordCheck)
  /// Not now.
  case locked(until: Timestamp)
}

extension ReviewStore {
  /// Begins to log in under a name.
  public func beginLogin(_ name: String, at time: Timestamp) throws(StoreError) -> LoginStart {
    try read { db in
      if let until = try db.lock(on: name, at: time) { return .locked(until: until) }
      return .check(PasswordCheck(name: name, try db.account(named: name)))
    }
  }

  /// Ends what `beginLogin` began.
  ///
  /// - Parameters:
  ///   - isRight: what `matches` said of the password.
  ///   - old: the secret that the browser came with, which is good for nothing afterwards.
  public func finishLogin(
    _ check: PasswordCheck, isRight: Bool, replacing old: SecretToken?, at time: Timestamp
  ) throws(StoreError) -> LoginOutcome {
    try write { db in
      // Many may try at the same time: what was compared meanwhile does not count once there were too many.
      if let until = try db.lock(on: check.name, at: time) { return .locked(until: until) }
      let account = try check.account.flatMap { try db.account(number: $0) }
      // The password may have been changed while it was compared.
      guard isRight, let account, account.password == check.stored else {
        return try db.countFailure(
          of: check.name, isAccount: try db.account(named: check.name) != nil, method: "password", at: time)
      }
      return try db.passFirstFactor(of: account, with: "password", replacing: old, at: time)
    }
  }

  /// Gives the code for which a session waits: of the authenticator, or one for recovery.
  ///
  /// - Returns: `refused` also where the session has waited for too long.
  public func finishLogin(
    code: String, waiting: SecretToken, at time: Timestamp
  ) throws(StoreError) -> LoginOutcome {
    try write { db in
      guard let account = try db.waitingAccount(waiting, at: time) else { return .refused }
      if let until = try db.lock(on: account.name, at: time) { return .locked(until: until) }
      guard let method = try db.takeCode(code, of: account, at: time) else {
        return try db.countFailure(of: account.name, isAccount: true, method: "code", at: time)
      }
      try db.forgetFailures(of: account.name)
      return .loggedIn(try db.openSession(of: account, with: method, replacing: waiting, at: time))
    }
  }

  /// Whether a session waits for a code.
  public func isWaiting(_ secret: SecretToken, at time: Timestamp) throws(StoreError) -> Bool {
    try read { db in try db.waitingAccount(secret, at: time) != nil }
  }

  /// Whose open session a secret is; `nil` where it is none, or no more. Notes that they were there.
  public func session(_ secret: SecretToken, at time: Timestamp) throws(StoreError) -> LoginSession? {
    let found = try read { db -> LoginSession? in
      let statement = try db.cachedStatement(
        sql: """
          SELECT login_session.number, CAST(name AS BLOB), role, began, login_session.seen \
          FROM login_session JOIN moderator ON moderator.number = moderator \
          WHERE hash = ? AND is_open = 1 AND ends > ? AND login_session.seen > ?
          """)
      let oldest = time.adding(.zero - LoginSession.longestIdle).milliseconds
      guard
        let row = try Row.fetchOne(statement, arguments: [secret.hash, time.milliseconds, oldest])
      else { return nil }
      var columns = ColumnReader(row)
      return LoginSession(
        number: try columns.value(), moderator: try columns.text(), role: try columns.word(),
        began: try columns.time(), seen: try columns.time())
    }
    guard var session = found, session.seen.adding(LoginSession.seenInterval) < time else { return found }
    session.seen = time
    try write { db in
      try db.execute(
        sql: """
          UPDATE moderator SET seen = ?1 \
          WHERE number = (SELECT moderator FROM login_session WHERE number = ?2)
          """, arguments: [time.milliseconds, session.number])
      try db.execute(
        sql: "UPDATE login_session SET seen = ? WHERE number = ?",
        arguments: [time.milliseconds, session.number])
    }
    return session
  }

  /// The open sessions of an account, the newest first.
  ///
  /// - Throws: `noAccount`.
  public func sessions(of name: String, at time: Timestamp) throws(StoreError) -> [LoginSession] {
    try read { db in
      let account = try db.requireAccount(name)
      let oldest = time.adding(.zero - LoginSession.longestIdle).milliseconds
      return try Row.fetchAll(
        db,
        sql: """
          SELECT number, began, seen FROM login_session \
          WHERE moderator = ? AND is_open = 1 AND ends > ? AND seen > ? ORDER BY number DESC
          """, arguments: [account.number, time.milliseconds, oldest]
      ).map { row in
        var columns = ColumnReader(row)
        return LoginSession(
          number: try columns.value(), moderator: name, role: account.role, began: try columns.time(),
          seen: try columns.time())
      }
    }
  }

  /// Ends a session.
  public func logOut(_ session: LoginSession, at time: Timestamp) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM login_session WHERE number = ?", arguments: [session.number])
      if db.changesCount == 0 { return }
      var detail = AuditDetail()
      detail.session = "\(session.number)"
      try db.writeAudit(.logout, case: nil, by: session.moderator, at: time, detail: detail)
    }
  }
}
