import Foundation
import GRDB

/// The schema's versions, and the way from each to the next.
///
/// `user_version` is the version of the schema. A migration runs in one transaction, which also sets it.
enum Schema {
  /// `Prly` in ASCII, which `file(1)` shows and SQLite keeps at byte 68 of the file.
  static let applicationID: UInt32 = 0x5072_6C79

  /// The newest version, which this program reads and writes.
  static let version = 4

  /// Makes a file ours, or refuses it, and brings it to the newest version.
  static func prepare(_ queue: DatabaseQueue, path: String, create: Bool, patience: Double) throws {
    try queue.writeWithoutTransaction { db in
      try claimFile(db, path: path, create: create)
      try useWAL(db, patience: patience)
    }
    try migrate(queue)
    try queue.read { db in try requireVersion(db, path: path) }
  }

  /// Throws unless the file has the version that this program writes; a newer program may have migrated it
  /// while it was open here.
  static func requireVersion(_ db: Database, path: String) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found == version else {
      throw StoreError.newerVersion(path: path, found: found, supported: version)
    }
  }

  /// Writes the application id into a file without a schema, in a rollback-journal transaction: the main file
  /// has it before there is a WAL, so that `DatabaseFile` can trust the header after any crash.
  private static func claimFile(_ db: Database, path: String, create: Bool) throws {
    if try applicationID(of: db) == applicationID { return }
    guard create else { throw StoreError.notParley(path: path) }
    try db.inTransaction(.immediate) {
      if try applicationID(of: db) == applicationID { return .commit }
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
        throw StoreError.notParley(path: path)
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      return .commit
    }
  }

  /// SQLite's busy timeout does not cover a change of the journal mode, which fails at once while another
  /// process makes the same file.
  private static func useWAL(_ db: Database, patience: Double) throws {
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try db.execute(sql: "PRAGMA journal_mode = WAL")
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
      {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  private static func applicationID(of db: Database) throws -> UInt32 {
    UInt32(truncatingIfNeeded: try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0)
  }

  /// GRDB reads what has been applied before it begins the transaction of a migration, so that two processes
  /// can both set out on the same one. The second finds `user_version` raised, gives up and looks again.
  private static func migrate(_ queue: DatabaseQueue) throws {
    while true {
      do {
        return try migrator.migrate(queue)
      } catch is AppliedElsewhere {
        continue
      }
    }
  }

  private struct AppliedElsewhere: Error {}

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    func add(_ number: Int, _ migrate: @escaping @Sendable (Database) throws -> Void) {
      migrator.registerMigration("schema \(number)") { db in
        guard try Int.fetchOne(db, sql: "PRAGMA user_version") == number - 1 else { throw AppliedElsewhere() }
        try migrate(db)
        try db.execute(sql: "PRAGMA user_version = \(number)")
      }
    }
    add(1) { db in try db.execute(sql: version1) }
    add(2) { db in
      try db.execute(sql: version2)
      try db.chainAuditOfVersion1()
      try db.execute(sql: version2AfterChaining)
    }
    add(3) { db in
      try db.execute(sql: version3)
      try db.execute(sql: version3People)
      try db.execute(sql: version3Server)
    }
    add(4) { db in try db.execute(sql: version4) }
    return migrator
  }
}
