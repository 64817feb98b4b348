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

  @Test(arguments: 1..<Schema.version)
  func nothingOfAnEarlierVersionIsLost(version: Int) throws {
    try folder.placeFixture("version-\(version).db")
    let before = try rows(of: folder.database)
    #expect(before["review_case"]?.count == [1: 12, 2: 19, 3: 24][version])
    let store = try ReviewStore.open(folder.database, create: false)
    #expect(try rows(of: folder.database, of: version, columns: before) == before)
    #expect(try store.value("PRAGMA user_version") == "\(Schema.version)")
    try requireWhole(store)
  }

  @Test(arguments: 1..<Schema.version)
  func aMigratedDatabaseIsBuiltLikeANewOne(version: Int) throws {
    try folder.placeFixture("version-\(version).db")
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

  @Test(arguments: Array(stride(from: 1, to: 400, by: 23)), 1..<Schema.version)
  func aMigrationThatIsKilledHalfWayIsWholeAgain(call: Int, version: Int) async throws {
    try folder.placeFixture("version-\(version).db")
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
    #expect(try rows(of: path, of: version, columns: before) == before)
    try requireWhole(store)
  }

  private func requireWhole(_ store: ReviewStore) throws {
    #expect(try store.value("PRAGMA integrity_check") == "ok")
    #expect(try store.value("SELECT count(*) FROM pragma_foreign_key_check") == "0")
    #expect(try store.verifyAudit().fault == nil)
  }

  /// All rows, read past the store, as texts of `column: value`.
  ///
  /// - Parameters:
  ///   - version: That of the file as it was read before.
  ///   - columns: An earlier reading, whose columns are read and no others.
  private func rows(
    of path: String, of version: Int = Schema.version, columns earlier: [String: [[String: String]]]? = nil
  ) throws -> [String: [[String: String]]] {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { $0.add(function: RevisionHash.function) }
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      let tables = ["thread", "comment", "revision", "review_case", "decision", "audit"]
      var rows: [String: [[String: String]]] = [:]
      for table in tables {
        let source = version < 3 && table == "revision" ? MigrationTests.revisionOfVersion2 : table
        rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(source) ORDER BY number").enumerated().map {
          index, row in
          var cells = Dictionary(
            row.map { ($0.0, $0.1.description) }, uniquingKeysWith: { first, _ in first })
          // `MigrationCommandTests` have the reasons, which are put in other words.
          cells["reasons"] = nil
          if let known = earlier?[table]?[index] { cells = cells.filter { known[$0.key] != nil } }
          return cells
        }
      }
      return rows
    }
  }

  /// What `revision` was before it left out what follows from something else.
  private static let revisionOfVersion2 = """
    (SELECT number, comment, \(RevisionHash.bytes) AS hash, text, is_current, added, purged, sentiment,
      sentiment_positive, sentiment_negative, sentiment_neutral,
      iif(passages IS NULL, sentiment, own_sentiment) AS own_sentiment,
      iif(passages IS NULL, sentiment_positive, own_sentiment_positive) AS own_sentiment_positive,
      iif(passages IS NULL, sentiment_negative, own_sentiment_negative) AS own_sentiment_negative,
      iif(passages IS NULL, sentiment_neutral, own_sentiment_neutral) AS own_sentiment_neutral,
      toxicity, profanity, insult, identity_attack, threat, sexually_explicit, quoted_toxicity,
      quoted_profanity, quoted_insult, quoted_identity_attack, quoted_threat, quoted_sexually_explicit,
      quote_share, paste_share, verdict, coalesce(steps, '[]') AS steps, findings,
      coalesce(
        passages, iif(text = '', '[]',
          json_array(json_object('from', 0, 'kind', 'own', 'to', length(CAST(text AS BLOB)))))) AS passages
    FROM revision)
    """
}
