public import CommentModel
import GRDB

/// What a link to log in with is for.
public enum LoginLink: Sendable, Hashable {
  /// It makes the first admin.
  case firstAdmin
  /// It takes the place of this moderator's password, once.
  case moderator(String)

  /// How long a link can be used that was made for whoever looks at the screen.
  public static let usualTime = Duration.seconds(3600)
  /// How long a link can be used that is sent to somebody.
  public static let invitationTime = Duration.seconds(72 * 3600)
}

extension ReviewStore {
  /// Whether there is no admin yet who can log in with a password.
  public func lacksAdmin() throws(StoreError) -> Bool {
    try read { db in try db.lacksAdmin() }
  }

  /// Makes a link to log in with, which counts once; the one before it for the same counts no more.
  ///
  /// - Parameter actor: `nil` where the program does it by itself.
  /// - Throws: `noAccount`.
  public func makeLoginLink(
    _ link: LoginLink, lasting: Duration = LoginLink.usualTime, by actor: String?, at time: Timestamp
  ) throws(StoreError) -> SecretToken {
    try write { db in
      var account: StoredAccount?
      if case .moderator(let name) = link { account = try db.requireAccount(name) }
      try db.execute(
        sql: "DELETE FROM login_link WHERE moderator IS ? OR ends <= ?",
        arguments: [account?.number, time.milliseconds])
      let secret = SecretToken()
      try db.execute(
        sql: "INSERT INTO login_link (hash, moderator, ends) VALUES (?, ?, ?)",
        arguments: [secret.hash, account?.number, time.adding(lasting).milliseconds])
      if let account { try db.writeAccountAudit("link", account.name, by: actor, at: time) }
      return secret
    }
  }

  /// What a link is for; `nil` where it is none, or counts no more. Looking does not use it up.
  public func loginLink(_ secret: SecretToken, at time: Timestamp) throws(StoreError) -> LoginLink? {
    try read { db in
      try db.loginLink(secret, at: time).map { $0.map { .moderator($0.name) } ?? .firstAdmin }
    }
  }

  /// Logs in by a link, in the place of a password; a second factor is still asked for.
  public func useLoginLink(
    _ secret: SecretToken, replacing old: SecretToken?, at time: Timestamp
  ) throws(StoreError) -> LoginOutcome {
    try write { db in
      guard case .some(.some(let account)) = try db.loginLink(secret, at: time) else { return .refused }
      try db.execute(sql: "DELETE FROM login_link WHERE hash = ?", arguments: [secret.hash])
      return try db.passFirstFactor(of: account, with: "link", replacing: old, at: time)
    }
  }

  /// Makes the first admin by a link, and logs them in. An account of that name without a password becomes it.
  ///
  /// - Parameter password: `nil` where the next start of the server shall print a link again.
  /// - Throws: `badName`, and `accountExists` where that account has a password; the link still counts then.
  public func useFirstLink(
    _ secret: SecretToken, name: String, password: PasswordKey?, replacing old: SecretToken?,
    at time: Timestamp
  ) throws(StoreError) -> LoginOutcome {
    if let problem = Moderator.problem(withName: name) { throw .badName(problem) }
    return try write { db in
      guard case .some(.none) = try db.loginLink(secret, at: time) else { return .refused }
      if let account = try db.account(named: name) {
        if account.password != nil { throw StoreError.accountExists(name: name) }
        if account.role != .admin { try db.setRole(.admin, of: account, by: name, at: time) }
        if let password {
          try db.execute(
            sql: "UPDATE moderator SET password = ? WHERE number = ?",
            arguments: [password.stored, account.number])
          try db.writeAccountAudit("password", name, by: name, at: time)
        }
      } else {
        try db.addAccount(name, .admin, password: password, by: name, at: time)
      }
      try db.execute(sql: "DELETE FROM login_link WHERE hash = ?", arguments: [secret.hash])
      return try db.passFirstFactor(
        of: try db.requireAccount(name), with: "link", replacing: old, at: time)
    }
  }
}

extension Database {
  fileprivate func lacksAdmin() throws -> Bool {
    try Int.fetchOne(
      self, sql: "SELECT count(*) FROM moderator WHERE role = 'admin' AND password IS NOT NULL") == 0
  }

  /// The account that a link is for, `.some(nil)` where it makes the first admin, and there is none; `nil` where the link
  /// counts no more.
  fileprivate func loginLink(_ secret: SecretToken, at time: Timestamp) throws -> StoredAccount?? {
    let row = try Row.fetchOne(
      self, sql: "SELECT moderator FROM login_link WHERE hash = ? AND ends > ?",
      arguments: [secret.hash, time.milliseconds])
    guard let row else { return nil }
    guard let number = row[0] as Int64? else { return try lacksAdmin() ? .some(nil) : nil }
    return try account(number: number)
  }
}
