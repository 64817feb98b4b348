public import CommentModel
import Crypto
import Foundation
import GRDB

/// A code that logs in once where the authenticator is lost: 80 random bits.
public struct RecoveryCode: Sendable {
  /// Four groups of four characters, to be written down.
  public let text: String

  /// How many a moderator has.
  static let count = 10

  init() {
    let bytes = unsafe SymmetricKey(size: .bits128).withUnsafeBytes { unsafe Data($0.prefix(10)) }
    let letters = Array(Base32.encode(bytes).lowercased())
    text = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }
      .joined(separator: "-")
  }

  /// The hash of what somebody typed, whatever case and separators; 80 random bits need no slow one.
  static func hash(_ typed: String) -> Data {
    let letters = typed.uppercased().utf8.filter { (0x32...0x37).contains($0) || (0x41...0x5A).contains($0) }
    return Data(SHA256.hash(data: Data("parley recovery code ".utf8) + Data(letters)))
  }
}

extension ReviewStore {
  /// From now on an account's password wants a code of this authenticator beside it. Codes that were there for recovery
  /// are no more.
  ///
  /// - Parameters:
  ///   - code: what the authenticator shows, as a proof that it has the secret; `nil` takes that on trust.
  /// - Returns: ten codes for recovery, which nobody can read again.
  /// - Throws: `noModerator`, `noAccount`, `wrongCode`.
  public func setAuthenticator(
    _ secret: AuthenticatorSecret, code: String?, of name: String, by actor: String, at time: Timestamp
  ) throws(StoreError) -> [RecoveryCode] {
    try requireName(actor)
    return try write { db in
      let account = try db.requireAccount(name)
      var step: Int64 = 0
      if let code {
        guard let found = secret.step(of: code, at: time.milliseconds, after: nil) else {
          throw StoreError.wrongCode
        }
        step = found
      }
      try db.execute(
        sql: "UPDATE moderator SET authenticator = ?, step = ? WHERE number = ?",
        arguments: [secret.bytes, step, account.number])
      try db.writeAccountAudit("authenticator", name, by: actor, at: time)
      return try db.replaceRecoveryCodes(of: account.number)
    }
  }

  /// From now on an account's password is enough.
  ///
  /// - Throws: `noModerator`, `noAccount`.
  public func removeAuthenticator(of name: String, by actor: String, at time: Timestamp) throws(StoreError) {
    try requireName(actor)
    try write { db in
      let account = try db.requireAccount(name)
      try db.execute(
        sql: "UPDATE moderator SET authenticator = NULL, step = NULL WHERE number = ?",
        arguments: [account.number])
      try db.execute(sql: "DELETE FROM recovery_code WHERE moderator = ?", arguments: [account.number])
      try db.writeAccountAudit("authenticator", name, value: "none", by: actor, at: time)
    }
  }
}

extension Database {
  fileprivate func replaceRecoveryCodes(of account: Int64) throws -> [RecoveryCode] {
    try execute(sql: "DELETE FROM recovery_code WHERE moderator = ?", arguments: [account])
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
    for code in codes {
      try execute(
        sql: "INSERT INTO recovery_code (hash, moderator) VALUES (?, ?)",
        arguments: [RecoveryCode.hash(code.text), account])
    }
    return codes
  }

  /// Takes a code of the authenticator or one for recovery, which none counts twice; what it was, `nil` where it is
  /// neither.
  func takeCode(_ typed: String, of account: StoredAccount, at time: Timestamp) throws -> String? {
    guard let secret = account.authenticator else { return nil }
    let digits = typed.filter { $0 != " " }
    if let step = secret.step(of: digits, at: time.milliseconds, after: account.step) {
      try execute(
        sql: "UPDATE moderator SET step = ? WHERE number = ?", arguments: [step, account.number])
      return "code"
    }
    try execute(
      sql: "DELETE FROM recovery_code WHERE hash = ? AND moderator = ?",
      arguments: [RecoveryCode.hash(typed), account.number])
    return changesCount > 0 ? "recovery code" : nil
  }
}
