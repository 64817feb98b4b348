import CommentModel

@testable import ReviewStore

/// Passwords that cost nothing, and what tests do with accounts again and again.
extension PasswordKey {
  /// The key of a password at a cost for tests.
  init(_ password: String) throws {
    try self.init(
      for: password, of: "", cost: ScryptCost(logarithm: 4, blockSize: 8, parallelism: 1))
  }
}

let goodPassword = "a sundial at night"

extension ReviewStore {
  /// Makes an account with `goodPassword`.
  func addPerson(_ name: String, _ role: Role = .moderator) throws {
    try addModerator(name, role: role, password: PasswordKey(goodPassword), by: "root", at: moment(0))
  }

  /// Tries a password.
  func logIn(
    _ name: String, _ password: String = goodPassword, replacing old: SecretToken? = nil, at seconds: Int
  ) throws -> LoginOutcome {
    switch try beginLogin(name, at: moment(seconds)) {
    case .locked(let until): .locked(until: until)
    case .check(let check):
      try finishLogin(
        check, isRight: check.matches(password), replacing: old, at: moment(seconds))
    }
  }

  /// The actions of the audit trail from a row on.
  func actions(from row: Int64 = 1) throws -> [AuditAction] {
    try audit(from: row, limit: 1000).map(\.action)
  }
}

extension LoginOutcome {
  /// The secret of the session that was opened.
  var session: SecretToken? {
    if case .loggedIn(let secret) = self { secret } else { nil }
  }

  /// The secret of the session that waits for a code.
  var waiting: SecretToken? {
    if case .needsCode(let secret) = self { secret } else { nil }
  }

  /// Until when nobody can try.
  var lock: Timestamp? {
    if case .locked(let until) = self { until } else { nil }
  }

  var isRefused: Bool {
    if case .refused = self { true } else { false }
  }
}
