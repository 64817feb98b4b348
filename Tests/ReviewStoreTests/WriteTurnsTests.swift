import CommentModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

@Suite struct WriteTurnsTests {
  /// Many connections write at once; SQLite's own waiting, at ever longer intervals, would take seconds.
  @Test func manyStoresOfOneFileWriteInTurns() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.enqueueCases(80)
    let others = try (0..<8).map { _ in try ReviewStore.open(store.path, create: false) }
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for number in stride(from: worker + 1, through: 80, by: 8) {
        do {
          try others[worker].decide(
            Int64(number), .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
        } catch {
          Issue.record(error)
        }
      }
    }
    #expect(try store.countByState()[.decided] == 80)
    #expect(try store.verifyAudit().fault == nil)
  }

  @Test func theLogIsCopiedIntoTheFile() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    let log = store.path + "-wal"
    func size() throws -> Int {
      try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int ?? 0
    }
    for round in 0..<30 {
      try store.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, randomblob(1000000))",
          arguments: ["round \(round % 2)"])
      }
    }
    // 30 MB were written; the log begins anew whenever 4 MB of it have been copied.
    #expect(try size() < 8_000_000)
  }

  @Test func pagesAreCountedOverAllConnections() {
    let turns = WriteTurns()
    turns.count(pages: 600)
    #expect(!turns.takeCopying())
    turns.count(pages: 600)
    #expect(turns.takeCopying())
    #expect(!turns.takeCopying())
  }
}
