import CommentModel
import Crypto
import Foundation
import GRDB

/// How failed attempts to log in to an account are answered: up to a number they are free, then nobody can try for a while
/// that doubles with each. With a quarter of an hour at the most there are 96 attempts a day, fewer than the hundred in a
/// row that NIST SP 800-63B-4 (3.2.2) allows.
enum LoginBackOff {
  static let freeFailures = 5
  static let first = Duration.seconds(30)
  static let longest = Duration.seconds(900)
  /// After how long without an attempt the count begins anew.
  static let memory = Duration.seconds(24 * 3600)

  /// How long nobody can try after that many failures in a row; `nil` where they can at once.
  static func pause(after failures: Int) -> Duration? {
    let doublings = failures - freeFailures
    if doublings < 0 { return nil }
    return min(longest, first * (1 << min(doublings, 10)))
  }
}

extension Database {
  /// Until when nobody can log in under a name; `nil` where they can.
  func lock(on name: String, at time: Timestamp) throws -> Timestamp? {
    let until = try Int64.fetchOne(
      self, sql: "SELECT locked FROM login_failure WHERE subject = ? AND locked > ?",
      arguments: [try loginSubject(name), time.milliseconds])
    return until.map(Timestamp.init(milliseconds:))
  }

  /// Counts an attempt that failed, and says what to answer. Names that nobody has are counted like others, so that the
  /// answers do not tell which there are.
  ///
  /// - Parameter method: what was wrong: `password` or `code`.
  func countFailure(
    of name: String, isAccount: Bool, method: String, at time: Timestamp
  ) throws -> LoginOutcome {
    try execute(
      sql: "DELETE FROM login_failure WHERE time <= ?",
      arguments: [time.adding(.zero - LoginBackOff.memory).milliseconds])
    let subject = try loginSubject(name)
    try execute(
      sql: """
        INSERT INTO login_failure (subject, failures, time) VALUES (?1, 1, ?2) \
        ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, time = ?2
        """, arguments: [subject, time.milliseconds])
    var detail = AuditDetail()
    detail.action = method
    // Whoever mistypes may have put a password where the name goes.
    if isAccount { detail.name = name }
    try writeAudit(.refuse, case: nil, by: nil, at: time, detail: detail)
    let failures = try Int.fetchOne(
      self, sql: "SELECT failures FROM login_failure WHERE subject = ?", arguments: [subject])
    guard let failures, let pause = LoginBackOff.pause(after: failures) else { return .refused }
    let until = time.adding(pause)
    try execute(
      sql: "UPDATE login_failure SET locked = ? WHERE subject = ?",
      arguments: [until.milliseconds, subject])
    if isAccount {
      detail.action = nil
      detail.count = failures
      detail.until = until.description
      try writeAudit(.lock, case: nil, by: nil, at: time, detail: detail)
    }
    return .locked(until: until)
  }

  func forgetFailures(of name: String) throws {
    try execute(sql: "DELETE FROM login_failure WHERE subject = ?", arguments: [try loginSubject(name)])
  }

  /// What stands for a name: a keyed hash, as what was typed may be anything.
  private func loginSubject(_ name: String) throws -> Data {
    let key = try Data.fetchOne(self, sql: "SELECT value FROM setting WHERE name = 'login key'")
    return Data(
      HMAC<SHA256>.authenticationCode(
        for: Data(name.utf8), using: SymmetricKey(data: try key.orUnreadable())))
  }
}
