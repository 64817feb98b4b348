import NIOPosix
import ReviewStore
import Synchronization

/// Sees to it that steps are on the disk before anybody is told of them: one flush for all that were taken while the one
/// before ran.
final class LogFlush: Sendable {
  private let flushing: ReviewStore
  private let copying: ReviewStore
  /// One flushes, the other copies the log into the file.
  private let threads = NIOThreadPool(numberOfThreads: 2)
  private let state = Mutex(State())

  private struct State {
    var waiting: [CheckedContinuation<Void, any Error>] = []
    var isFlushing = false
  }

  init(path: String) throws(StoreError) {
    flushing = try ReviewStore.openUnflushed(path)
    copying = try ReviewStore.openUnflushed(path)
    threads.start()
  }

  /// Returns once all that was committed before is on the disk.
  func wait() async throws {
    try await withCheckedThrowingContinuation { continuation in
      let begins = state.withLock { state in
        state.waiting.append(continuation)
        defer { state.isFlushing = true }
        return !state.isFlushing
      }
      if begins { threads.submit { state in self.flush(isOpen: state == .active) } }
    }
  }

  /// Flushes until nobody waits.
  private func flush(isOpen: Bool) {
    while true {
      let served = state.withLock { state in
        defer { state.waiting = [] }
        if state.waiting.isEmpty { state.isFlushing = false }
        return state.waiting
      }
      if served.isEmpty { return }
      let result = Result {
        if !isOpen { throw CancellationError() }
        try flushing.flush()
      }
      for continuation in served { continuation.resume(with: result) }
      threads.submit { state in if state == .active { self.copying.shortenLog() } }
    }
  }

  /// Lets what is running end.
  func close() async throws { try await threads.shutdownGracefully() }
}
