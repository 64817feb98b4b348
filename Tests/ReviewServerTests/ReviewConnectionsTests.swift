import CommentModel
import Foundation
import ReviewStore
import Synchronization
import Testing

@testable import ReviewServer

@Suite struct ReviewConnectionsTests {
  private func withConnections(_ body: (ReviewConnections) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString).db").path
    let connections = try ReviewConnections(path: path, readers: 2)
    try await body(connections)
    try await connections.close()
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
  }

  /// As many steps as there are threads for them wait, and a page is read all the same.
  @Test func stepsKeepNobodyFromReading() async throws {
    try await withConnections { connections in
      let gate = Mutex(true)
      let isHeld: @Sendable () -> Bool = { gate.withLock { $0 } }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await connections.write { (_) throws(StoreError) in while isHeld() { usleep(1000) } }
          }
        }
        for _ in 0..<100 {
          #expect(try await connections.read { store throws(StoreError) in try store.newestCase() } == 0)
        }
        gate.withLock { $0 = false }
        try await group.waitForAll()
      }
    }
  }

  @Test func errorsOfTheStoreArePassedOn() async throws {
    try await withConnections { connections in
      await #expect(throws: StoreError.noCase(number: 7)) {
        try await connections.read { store throws(StoreError) in try store.reviewCase(7) }
      }
      #expect(await connections.problem() == nil)
    }
  }
}
