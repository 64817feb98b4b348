import CommentModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

/// Something that is done to a database from the outside, as one transaction.
struct StoreOperation: Sendable, CustomTestStringConvertible {
  let name: String
  /// Puts the file, or none, where the operation starts from.
  let prepare: @Sendable (TemporaryFolder) throws -> Void
  /// Opens the file and does it.
  let perform: @Sendable (String) throws -> Void

  var testDescription: String { name }

  /// On a queue of cases.
  init(
    _ name: String, after steps: @escaping @Sendable (ReviewStore) throws -> Void = { _ in },
    perform: @escaping @Sendable (ReviewStore) throws -> Void
  ) {
    self.name = name
    prepare = { folder in
      let store = try ReviewStore.open(folder.database, create: true)
      try store.enqueueCases(12)
      try steps(store)
    }
    self.perform = { path in try perform(ReviewStore.open(path, create: false)) }
  }

  /// On a file.
  init(
    _ name: String, prepare: @escaping @Sendable (TemporaryFolder) throws -> Void,
    open: @escaping @Sendable (String) throws -> Void
  ) {
    self.name = name
    self.prepare = prepare
    perform = open
  }

  static let all: [StoreOperation] = [
    StoreOperation("make", prepare: { _ in }) { path in _ = try ReviewStore.open(path, create: true) },
    StoreOperation("migrate", prepare: { try $0.placeFixture("version-1.db") }) { path in
      _ = try ReviewStore.open(path, create: false)
    },
    StoreOperation("enqueue") { store in
      try store.enqueue(
        (1...20).map { Sample("new \($0)", "You pudding of \($0)", insult: 0.6, action: .queue) },
        thread: "clocks", at: moment(9))
    },
    StoreOperation("claim next") { store in _ = try store.claimNext(by: "Noor", at: moment(9)) },
    StoreOperation("decide") { store in
      try store.decide(3, .reject, reason: "insult", note: "again", by: "Noor", at: moment(9))
    },
    StoreOperation("undo", after: decideThree) { store in
      try store.undo(decision: 1, by: "Noor", at: moment(9))
    },
    StoreOperation(
      "redo",
      after: { store in
        try decideThree(store)
        try store.undo(decision: 1, by: "Noor", at: moment(8))
      }
    ) { store in try store.redo(decision: 1, by: "Noor", at: moment(9)) },
    StoreOperation("steal", after: { try $0.claim(3, by: "Noor", at: moment(8)) }) { store in
      try store.steal(3, by: "Otto", at: moment(9))
    },
    StoreOperation("snooze") { store in try store.snooze(3, until: moment(99), by: "Noor", at: moment(9)) },
    StoreOperation("assign") { store in try store.assign(3, to: "Otto", by: "Noor", at: moment(9)) },
  ]

  private static let decideThree: @Sendable (ReviewStore) throws -> Void = { store in
    for number in 3...5 as ClosedRange<Int64> {
      try store.decide(number, .reject, reason: nil, note: nil, by: "Noor", at: moment(7))
    }
  }
}

extension TemporaryFolder {
  /// Puts a database of `Fixtures/` where the test's database is.
  func placeFixture(_ name: String) throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    try FileManager.default.copyItem(at: fixture, to: URL(filePath: database))
  }

  /// Takes the test's database away, and puts that of another folder into its place.
  func replaceDatabase(with other: TemporaryFolder) throws {
    for name in try names() { try FileManager.default.removeItem(atPath: file(name)) }
    for name in try other.names() {
      try FileManager.default.copyItem(atPath: other.file(name), toPath: file(name))
    }
  }
}

extension ReviewStore {
  /// Every row of every table but for what is drawn by chance, to compare two databases.
  func contents() throws -> [String] {
    try read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
            SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
            AND name <> 'setting' ORDER BY name
          """)
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}
