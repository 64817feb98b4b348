import CommentModel
import Foundation
import HTTPTypes
import ReviewStore

@testable import ReviewServer

/// A queue in a folder of its own, which goes away with it, and a program that may do all in it.
final class TestQueue: Sendable {
  let connections: ReviewConnections
  /// What the program sends with every request.
  let token: HTTPFields
  private let folder: URL

  /// In whose name it asks.
  static let moderator = "noor"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ReviewServerTests-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    connections = try ReviewConnections(path: folder.appending(path: "queue.db").path, readers: 1)
    let store = try ReviewStore.open(connections.path, create: false)
    let now = Timestamp(milliseconds: 0)
    try store.addModerator(TestQueue.moderator, role: .lead, password: nil, by: "test", at: now)
    let secret = try store.makeToken(
      "program", scopes: Set(TokenScope.allCases), for: TestQueue.moderator, ends: nil, by: "test", at: now)
    token = [.authorization: "Bearer \(APIToken.text(of: secret))"]
  }

  /// A connection of its own, past the server.
  func store() throws -> ReviewStore { try ReviewStore.open(connections.path, create: false) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
