import CommentModel
import Foundation
import GRDB
import QueueProofs
import Testing

@testable import ReviewStore

/// Databases of earlier schemas, which are kept in `Fixtures/`.
@Suite struct MigrationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aDatabaseOfEveryEarlierVersionIsThere() {
    for version in 1..<Schema.version {
      #expect(throws: Never.self) { try TemporaryFolder().placeFixture("version-\(version).db") }
    }
  }

  @Test func nothingOfVersion1IsLost() throws {
    try folder.placeFixture("version-1.db")
    let before = try rows(of: folder.database)
    #expect(before["review_case"]?.count == 12)
    let store = try ReviewStore.open(folder.database, create: false)
    #expect(try rows(of: folder.database) == before)
    #expect(try store.value("PRAGMA user_version") == "\(Schema.version)")
    try requireWhole(store)
  }

  @Test func aMigratedDatabaseIsBuiltLikeANewOne() throws {
    try folder.placeFixture("version-1.db")
    let migrated = try ReviewStore.open(folder.database, create: false)
    let new = try ReviewStore.open(folder.file("new.db"), create: true)
    let schema =
      "SELECT group_concat(type || name || sql, ';') FROM (SELECT * FROM sqlite_schema ORDER BY type, name)"
    #expect(try migrated.value(schema) == new.value(schema))
  }

  /// What was taken on before goes on afterwards.
  @Test func workGoesOnAfterwards() throws {
    try folder.placeFixture("version-1.db")
    let store = try ReviewStore.open(folder.database, create: false)
    let now = try #require(try store.show(4).reviewCase.claim).claimed
    try store.decide(4, .reject, reason: "insult", note: nil, by: "noor", at: now)
    let claimed = try #require(try store.claimNext(by: "otto", at: now))
    try store.decide(claimed.number, .approve, reason: nil, note: nil, by: "otto", at: now)
    try store.undo(decision: try store.lastDecision(on: 5).number, by: "otto", at: now)
    #expect(try store.show(5).reviewCase.state == .pending)
    try requireWhole(store)
  }

  @Test(arguments: Array(stride(from: 1, to: 400, by: 23)))
  func aMigrationThatIsKilledHalfWayIsWholeAgain(call: Int) async throws {
    try folder.placeFixture("version-1.db")
    let before = try rows(of: folder.database)
    let path = folder.database
    await #expect(processExitsWith: .failure) { [path = path as String, call] in
      Faults.install()
      Faults.arm(.kill, at: call, path: path)
      _ = try ReviewStore.open(path, create: false)
      Faults.disarm()
      // There are no more calls: the end of the test.
      exit(1)
    }
    let store = try ReviewStore.open(path, create: false)
    #expect(try rows(of: path) == before)
    try requireWhole(store)
  }

  private func requireWhole(_ store: ReviewStore) throws {
    #expect(try store.value("PRAGMA integrity_check") == "ok")
    #expect(try store.value("SELECT count(*) FROM pragma_foreign_key_check") == "0")
    #expect(try store.verifyAudit().fault == nil)
  }

  /// What version 1 knows, read past the store: the columns that its tables had.
  private func rows(of path: String) throws -> [String: [String]] {
    let fixture = try TemporaryFolder()
    try fixture.placeFixture("version-1.db")
    var configuration = Configuration()
    configuration.readonly = true
    let columns = try DatabaseQueue(path: fixture.database, configuration: configuration).read { db in
      let tables = ["thread", "comment", "revision", "review_case", "decision", "audit"]
      return try tables.map { table in (table, try db.columns(in: table).map(\.name).joined(separator: ", "))
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      try Dictionary(
        uniqueKeysWithValues: columns.map { table, names in
          (
            table,
            try Row.fetchAll(db, sql: "SELECT \(names) FROM \(table) ORDER BY number").map(\.description)
          )
        })
    }
  }
}
