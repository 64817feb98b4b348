import Foundation
import QueueProofs
import ReviewStore
import Testing

/// File-system calls of every operation fail, one a run: every ninth until there is none left, or with
/// `PARLEY_ALL_FAULTS=1` in the environment every one.
extension FaultyFileTests {
  @Suite struct FaultTests {
    private let start: TemporaryFolder
    private let work: TemporaryFolder

    init() throws {
      Faults.install()
      start = try TemporaryFolder()
      work = try TemporaryFolder()
    }

    @Test(arguments: StoreOperation.all, FaultKind.survivable)
    func aFaultLeavesAllOrNothing(of operation: StoreOperation, kind: FaultKind) throws {
      try operation.prepare(start)
      try work.replaceDatabase(with: start)
      let before = try contents(of: work)
      try work.replaceDatabase(with: start)
      try operation.perform(work.database)
      let after = try contents(of: work)
      var failures = 0
      let isThorough = ProcessInfo.processInfo.environment["PARLEY_ALL_FAULTS"] == "1"
      for call in stride(from: 1, through: Int.max, by: isThorough ? 1 : 9) {
        try work.replaceDatabase(with: start)
        Faults.arm(kind, at: call, path: work.path)
        let error = attempt(operation)
        let fired = Faults.disarm()
        if !fired {
          #expect(error == nil, "without a fault")
          break
        }
        if let error {
          failures += 1
          #expect(error.isOfTheDisk, "call \(call): \(error)")
        }
        // The next start, with the disk in order.
        if before != nil || FileManager.default.fileExists(atPath: work.database) {
          _ = try? ReviewStore.open(work.database, create: false)
        }
        try requireWhole(call)
        let found = try contents(of: work)
        #expect(found == after || error != nil && (found == before || found == nil), "call \(call)")
        if found != after {
          try operation.perform(work.database)
          #expect(try contents(of: work) == after, "done again after call \(call)")
        }
      }
      #expect(failures > 0)
    }

    /// Opens, does it and closes.
    private func attempt(_ operation: StoreOperation) -> StoreError? {
      do {
        try operation.perform(work.database)
        return nil
      } catch let error as StoreError {
        return error
      } catch {
        Issue.record(error)
        return nil
      }
    }

    private func requireWhole(_ call: Int) throws {
      guard let store = try? ReviewStore.open(work.database, create: false) else { return }
      #expect(try store.value("PRAGMA integrity_check") == "ok", "call \(call)")
      #expect(try store.verifyAudit().fault == nil, "call \(call)")
      #expect(try store.value("SELECT count(*) FROM pragma_foreign_key_check") == "0", "call \(call)")
    }

    /// `nil` where there is no database as yet, or one that was not finished.
    private func contents(of folder: TemporaryFolder) throws -> [String]? {
      guard FileManager.default.fileExists(atPath: folder.database) else { return nil }
      guard let store = try? ReviewStore.open(folder.database, create: false) else { return nil }
      return try store.contents()
    }
  }
}

extension StoreError {
  /// Whether it says that a file could not be read or written, and so what a person can do.
  fileprivate var isOfTheDisk: Bool {
    switch self {
    case .full, .io, .cannotOpen, .readOnly: true
    default: false
    }
  }
}
