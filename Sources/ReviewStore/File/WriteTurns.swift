import Dispatch
import Synchronization

/// Has the stores of a process write to a file one after the other, in the order in which they came.
///
/// SQLite would have all but one of them look again and again whether the file is free, at ever longer intervals. Other
/// processes are still waited for in that way.
final class WriteTurns: Sendable {
  private let queue = DispatchQueue(label: "ReviewStore.turns")
  private let pages = Mutex(0)

  /// After so many pages in the log they are copied into the file; SQLite's own number.
  private static let mostPages = 1000
  /// A log of more pages than these is copied while nobody writes: 64 MiB.
  static let longestLog = 16_384

  /// Waits for its turn, and takes it.
  func take<Value>(_ body: () throws -> Value) rethrows -> Value {
    try queue.sync(execute: body)
  }

  /// Counts pages that were written to the log.
  func count(pages written: Int) { pages.withLock { $0 += written } }

  /// Whether the log should be copied into the file now; the next one who asks need not.
  func takeCopying() -> Bool {
    pages.withLock { pages in
      if pages < WriteTurns.mostPages { return false }
      pages = 0
      return true
    }
  }
}
