import Foundation
import ReviewStore

@testable import ReviewServer

/// A queue in a folder of its own, which goes away with it.
final class TestQueue: Sendable {
  let connections: ReviewConnections
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ReviewServerTests-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    connections = try ReviewConnections(path: folder.appending(path: "queue.db").path, readers: 1)
  }

  /// A connection of its own, past the server.
  func store() throws -> ReviewStore { try ReviewStore.open(connections.path, create: false) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
