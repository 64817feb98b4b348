import CSQLite
import CommentModel
import Foundation
import GRDB

/// The review queue in one SQLite file: threads, comments with their scores, cases, decisions, and an audit
/// trail.
///
/// Every call is one transaction: it has happened as a whole, and is on the disk, when it returns; if it
/// throws, nothing has happened. Any number of processes and threads may use the same file. One store is one
/// connection, whose calls wait for each other; a program that exports while people decide opens a second
/// store.
///
/// No call may be made from within a closure that a call of the same store is running.
public final class ReviewStore: Sendable {
  /// The file, as an absolute path.
  public let path: String
  private let queue: DatabaseQueue
  private let turns: WriteTurns
  /// Whether calls return once what they wrote is on the disk.
  private let flushes: Bool

  private init(path: String, queue: DatabaseQueue, flushes: Bool = true) {
    self.path = path
    self.queue = queue
    self.flushes = flushes
    turns = OpenFiles.turns(path)
  }

  deinit {
    // Before others may read the file beside SQLite. A connection that can't be closed goes with its last user.
    try? queue.close()
    OpenFiles.leave(path)
  }

  /// Opens the database at a path, and brings an older schema to the newest version.
  ///
  /// A file that is no Parley database, or one of a newer version, is refused without being touched.
  ///
  /// - Parameters:
  ///   - path: Relative to the working directory, or absolute.
  ///   - create: Whether a missing or empty file becomes a database.
  public static func open(_ path: String, create: Bool) throws(StoreError) -> ReviewStore {
    try open(path, create: create, patience: 10)
  }

  /// Opens the database for one of several writers whose calls are flushed together: they return before what they wrote
  /// is on the disk, and whoever acknowledges it calls `flush` before, of any store on the file.
  public static func openUnflushed(_ path: String) throws(StoreError) -> ReviewStore {
    try open(path, create: false, patience: 10, flushes: false)
  }

  /// Opens with a limit, in seconds, to the time that a call waits for other processes.
  static func open(
    _ path: String, create: Bool, patience: Double, flushes: Bool = true
  ) throws(StoreError) -> ReviewStore {
    // Absolute, so that SQLite takes neither `:memory:` nor `file:…` for something else than a path.
    let absolutePath = URL(fileURLWithPath: path).path
    let file = try OpenFiles.enter(absolutePath)
    do {
      try file.requireParley(path: absolutePath, create: create)
      let queue = try DatabaseQueue(path: absolutePath, configuration: configuration(patience: patience))
      try Schema.prepare(queue, path: absolutePath, create: create, patience: patience)
      try queue.writeWithoutTransaction { db in
        // `write` sees to both.
        try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0")
      }
      return ReviewStore(path: absolutePath, queue: queue, flushes: flushes)
    } catch {
      OpenFiles.leave(absolutePath)
      throw StoreError(error, path: absolutePath)
    }
  }

  /// The same file on a connection of its own that goes on showing it as it is now, whatever is decided meanwhile. It can
  /// only read. While it is there the log beside the file grows with what is written.
  public func frozen() throws(StoreError) -> ReviewStore {
    _ = try OpenFiles.enter(path)
    do {
      var configuration = ReviewStore.configuration(patience: 10)
      // The transaction of all reads, which ends with the connection.
      configuration.allowsUnsafeTransactions = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.beginTransaction(.deferred)
        // The state is that of the first look.
        try Schema.requireVersion(db, path: path)
      }
      return ReviewStore(path: path, queue: queue)
    } catch {
      OpenFiles.leave(path)
      throw StoreError(error, path: path)
    }
  }

  private static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "ReviewStore"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // While the file is made or migrated; afterwards `write` sees to it itself.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      db.add(function: RevisionHash.function)
    }
    return configuration
  }

  /// Reads one state of the database.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs one `BEGIN IMMEDIATE` transaction: no other process can write between what it reads and what it
  /// writes. It returns when what was committed is on the disk, so that an acknowledged decision survives a loss of
  /// power; others write while the disk is waited for, and one flush serves all of them.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      let (value, isChanged) = try turns.take {
        try queue.writeWithoutTransaction { db in
          var value: Value?
          let changes = db.totalChangesCount
          try db.inTransaction(.immediate) {
            try Schema.requireVersion(db, path: path)
            value = try body(db)
            return .commit
          }
          turns.count(pages: db.takeWrittenPages())
          return (value!, db.totalChangesCount != changes)
        }
      }
      // Others write meanwhile.
      if isChanged, flushes {
        try flush()
        shortenLog()
      }
      return value
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// All that was committed before this was called, by whichever store on the file, is on the disk when it returns.
  public func flush() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in try db.synchronizeLog() }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Copies what is in the log into the file where there is much of it, so that the log begins anew. Others write
  /// meanwhile.
  public func shortenLog() {
    guard turns.takeCopying() else { return }
    // What can't be copied now stays in the log and is copied another time: nothing is lost, and nobody need be told.
    func copy() -> Int? {
      queue.writeWithoutTransaction { db in (try? db.checkpoint(.passive))?.walFrameCount }
    }
    // Where others always write on there is never a moment in which all is copied: they wait then.
    if let pages = copy(), pages > WriteTurns.longestLog { _ = turns.take(copy) }
  }

  /// Has SQLite write zeros over what is deleted from now on: a removed text is not to be found in the file.
  func overwriteDeleted() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes the log into the file and empties it, where nobody else reads just now.
  func emptyLog() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // The next connection that closes last does it.
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension Database {
  /// What has been committed is on the disk when this returns.
  fileprivate func synchronizeLog() throws {
    let code = unsafe csqlite_sync_log(UnsafeMutableRawPointer(sqliteConnection))
    if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// How many pages this connection has written since it was asked last.
  fileprivate func takeWrittenPages() -> Int {
    unsafe Int(csqlite_take_written_pages(UnsafeMutableRawPointer(sqliteConnection)))
  }
}
