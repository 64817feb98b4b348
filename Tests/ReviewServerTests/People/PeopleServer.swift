import CommentModel
import Foundation
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

/// A server with a queue of its own and somebody in each role.
final class PeopleServer: Sendable {
  let server: TestServer
  let store: ReviewStore
  private let folder: URL

  /// The time of all that happens in it.
  static let now = Timestamp(milliseconds: 0)
  static let password = "a sundial at night"

  init(_ settings: ServerSettings = ServerSettings(threads: 1)) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "PeopleServer-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "queue.db").path
    store = try ReviewStore.open(path, create: true)
    server = try TestServer(settings, queue: ReviewConnections(path: path, readers: 1))
    let key = try PasswordKey(
      for: PeopleServer.password, of: "", cost: ScryptCost(logarithm: 4, blockSize: 8, parallelism: 1))
    for role in Role.allCases {
      try store.addModerator(role.rawValue, role: role, password: key, by: "test", at: PeopleServer.now)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Logs somebody in: the headers with which their browser sends a form's token in the way of scripts.
  func logIn(_ name: String) throws -> Browser {
    let link = try store.makeLoginLink(.moderator(name), by: "test", at: PeopleServer.now)
    guard case .loggedIn(let secret) = try store.useLoginLink(link, replacing: nil, at: PeopleServer.now)
    else { throw NotLoggedIn() }
    return Browser(
      cookie: "parley=\(secret.text)", csrf: secret.derived(for: Visitor.formPurpose).text)
  }

  /// A token of somebody for a program.
  func token(_ name: String, _ scopes: Set<TokenScope>) throws -> HTTPFields {
    let secret = try store.makeToken(
      "program", scopes: scopes, for: name, ends: nil, by: "test", at: PeopleServer.now)
    return [.authorization: "Bearer \(APIToken.text(of: secret))"]
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], form: String? = nil,
    host: String = "localhost"
  ) async throws -> TestServer.Answer {
    var headers = headers
    if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    return try await server.send(method, path, headers: headers, body: form ?? "", host: host)
  }

  /// A browser that is about to log in: its cookie, and the token of its form.
  func stranger(_ path: String = "/login", host: String = "localhost") async throws -> Browser {
    let answer = try await send(.get, path, host: host)
    let cookie = try #require(answer.cookies.first { $0.contains("parley-form=") })
    let csrf = try #require(answer.body.firstMatch(of: /name="csrf" value="([^"]+)"/)?.output.1)
    return Browser(cookie: String(cookie.prefix { $0 != ";" }), csrf: String(csrf))
  }

  struct NotLoggedIn: Error {}
}

/// What a browser has.
struct Browser {
  var cookie: String
  var csrf: String

  /// With nothing but cookies.
  var cookies: HTTPFields { [.cookie: cookie] }

  /// With what scripts send too.
  var headers: HTTPFields { [.cookie: cookie, .csrfToken: csrf] }
}

extension TestServer.Answer {
  /// The values of `Set-Cookie`.
  var cookies: [String] { headers[values: .setCookie] }
}
