import CommentModel
import Foundation
import HTTPTypes
import ReviewStore

@testable import ReviewServer

/// The pages over a database of their own with the demo thread in it, for a lead who has logged in.
struct PageServer {
  static let time = Timestamp(iso8601: "2025-09-20T09:00:00Z")!

  let server: TestServer
  let store: ReviewStore
  private let connections: ReviewConnections
  private let folder: URL
  private let cookie: String
  private let token: String

  init(hasDemo: Bool = true, role: Role = .lead) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parley-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "parley.db").path
    connections = try ReviewConnections(path: path, readers: 2)
    server = try TestServer(queue: connections, at: PageServer.time)
    store = try ReviewStore.open(path, create: false)
    try store.addModerator("moderator", role: role, password: nil, by: "test", at: PageServer.time)
    let link = try store.makeLoginLink(.moderator("moderator"), by: "test", at: PageServer.time)
    guard case .loggedIn(let secret) = try store.useLoginLink(link, replacing: nil, at: PageServer.time)
    else { throw PageError.fault }
    cookie = "parley=\(secret.text)"
    token = secret.derived(for: Visitor.formPurpose).text
    if hasDemo { _ = try await post("/demo", [:]) }
  }

  /// Closes the file. Has to be called: its threads wait for ever.
  func close() async throws {
    try await connections.close()
    try? FileManager.default.removeItem(at: folder)
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestServer.Answer {
    var headers = headers
    headers[.cookie] = cookie
    return try await server.send(.get, path, headers: headers)
  }

  /// Sends a form, with the token of the session where no other is given.
  func post(
    _ path: String, _ fields: [String: String], token other: String? = nil, headers: HTTPFields = [:]
  ) async throws -> TestServer.Answer {
    var form = FormFields()
    form.append("csrf", other ?? token)
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { form.append(name, value) }
    var headers = headers
    headers[.cookie] = cookie
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await server.send(.post, path, headers: headers, body: form.encoded)
  }
}

extension TestServer.Answer {
  /// Where the answer sends the browser.
  var location: String { headers[.location] ?? "" }

  /// Elements and attributes that would run something or bring a look of their own.
  var inlineCode: [String] {
    let tags = body.replacing(/"[^"]*"/, with: "\"\"").matches(of: /<[a-zA-Z][^>]*>/).map {
      String($0.output)
    }
    return tags.filter { tag in
      tag.contains(/\s(?:on[a-z]+|style|srcdoc)\s*=/)
        || tag.contains(/^<(?:iframe|img|object|embed|base|b)\b/)
        || tag.hasPrefix("<script") && tag != "<script type=\"\" src=\"\" nonce=\"\">"
    }
  }
}
