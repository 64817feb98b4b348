import CommentModel
import HTTPTypes
import Hummingbird
import ReviewStore

/// Who is behind a request.
struct Accounts: Sendable {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp

  /// Somebody who has logged in; `nil` where nobody has, or no longer.
  func person(_ request: Request, _ context: ServerContext) async throws -> Visitor? {
    guard let secret = SessionCookie.session(isSecure: context.isSecure).secret(in: request) else {
      return nil
    }
    let now = now()
    return try await queue.read { store throws(StoreError) in
      try store.session(secret, at: now).map { Visitor($0, secret: secret) }
    }
  }

  /// A program with its token, in `Authorization` or, as Perspective's clients send theirs, in `key`; `nil` where it
  /// counts for nothing.
  func program(_ request: Request, _ context: ServerContext) async throws -> Visitor? {
    let texts = [request.bearer, request.apiKey].compactMap { $0 }
    guard let secret = texts.lazy.compactMap({ APIToken.secret(in: $0) }).first else { return nil }
    let now = now()
    return try await queue.read { store throws(StoreError) in
      try store.token(secret, at: now).map { Visitor($0) }
    }
  }
}

extension Request {
  /// What stands behind `Bearer` (RFC 6750).
  var bearer: String? {
    guard let value = headers[.authorization] else { return nil }
    let words = value.split(separator: " ")
    return words.count == 2 && words[0].lowercased() == "bearer" ? String(words[1]) : ""
  }
}
