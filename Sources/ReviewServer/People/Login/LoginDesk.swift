import CommentModel
import Hummingbird
import ReviewStore

/// What routes of accounts work with.
struct LoginDesk: Sendable {
  let queue: ReviewConnections
  let passwords: PasswordThreads
  let now: @Sendable () -> Timestamp

  /// Compares a name's password, and opens a session where it is right.
  func logIn(_ name: String, _ password: String, replacing old: SecretToken?) async throws -> LoginOutcome {
    let begun = now()
    switch try await queue.read({ store throws(StoreError) in try store.beginLogin(name, at: begun) }) {
    case .locked(let until): return .locked(until: until)
    case .check(let check):
      let isRight = try await passwords.run { check.matches(password) }
      let time = now()
      return try await queue.write { store throws(StoreError) in
        try store.finishLogin(check, isRight: isRight, replacing: old, at: time)
      }
    }
  }

  /// Whether it is somebody's own password. A wrong one counts as an attempt to log in.
  func isOwnPassword(_ password: String, of name: String) async throws -> PasswordAnswer {
    let begun = now()
    switch try await queue.read({ store throws(StoreError) in try store.beginLogin(name, at: begun) }) {
    case .locked(let until): return .locked(until: until)
    case .check(let check):
      if try await passwords.run({ check.matches(password) }) { return .right }
      let time = now()
      _ = try await queue.write { store throws(StoreError) in
        try store.finishLogin(check, isRight: false, replacing: nil, at: time)
      }
      return .wrong
    }
  }

  /// What came of a question for one's own password.
  enum PasswordAnswer: Sendable, Hashable {
    case right
    case wrong
    case locked(until: Timestamp)
  }

  /// The key of a new password, or what is wrong with it.
  func key(for password: String, of name: String) async throws -> Result<PasswordKey, PasswordProblem> {
    try await passwords.run {
      do throws(PasswordProblem) {
        return .success(try PasswordKey(for: password, of: name))
      } catch {
        return .failure(error)
      }
    }
  }
}
