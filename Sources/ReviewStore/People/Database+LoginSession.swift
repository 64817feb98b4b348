import CommentModel
import Foundation
import GRDB

extension Database {
  /// Opens a session with a secret that nobody knew before, in the place of one that the browser had.
  func openSession(
    of account: StoredAccount, with method: String, replacing old: SecretToken?, at time: Timestamp
  ) throws -> SecretToken {
    let secret = try insertSession(
      of: account, isOpen: true, lasting: LoginSession.longest, replacing: old, at: time)
    let session = lastInsertedRowID
    try execute(
      sql: "UPDATE moderator SET seen = ? WHERE number = ?", arguments: [time.milliseconds, account.number])
    var detail = AuditDetail()
    detail.action = method
    detail.session = "\(session)"
    try writeAudit(.login, case: nil, by: account.name, at: time, detail: detail)
    return secret
  }

  /// Has an account with a second factor wait for its code; without one, opens its session.
  func passFirstFactor(
    of account: StoredAccount, with method: String, replacing old: SecretToken?, at time: Timestamp
  ) throws -> LoginOutcome {
    if account.authenticator != nil {
      return .needsCode(
        try insertSession(
          of: account, isOpen: false, lasting: LoginSession.longestWait, replacing: old, at: time))
    }
    try forgetFailures(of: account.name)
    return .loggedIn(try openSession(of: account, with: method, replacing: old, at: time))
  }

  private func insertSession(
    of account: StoredAccount, isOpen: Bool, lasting: Duration, replacing old: SecretToken?,
    at time: Timestamp
  ) throws -> SecretToken {
    try execute(
      sql: "DELETE FROM login_session WHERE ends <= ?1 OR seen <= ?2 OR hash = ?3",
      arguments: [
        time.milliseconds, time.adding(.zero - LoginSession.longestIdle).milliseconds, old?.hash,
      ])
    let secret = SecretToken()
    try execute(
      sql: """
        INSERT INTO login_session (hash, moderator, is_open, began, seen, ends) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        secret.hash, account.number, isOpen, time.milliseconds, time.milliseconds,
        time.adding(lasting).milliseconds,
      ])
    return secret
  }

  /// The account whose session waits for a code; `nil` where there is none, or no more.
  func waitingAccount(_ secret: SecretToken, at time: Timestamp) throws -> StoredAccount? {
    let number = try Int64.fetchOne(
      self, sql: "SELECT moderator FROM login_session WHERE hash = ? AND is_open = 0 AND ends > ?",
      arguments: [secret.hash, time.milliseconds])
    return try number.flatMap { try account(number: $0) }
  }
}
