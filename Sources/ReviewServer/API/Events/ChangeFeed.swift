import ReviewStore
import Synchronization

/// Wakes those who wait for news of the queue, whichever process took the step: while somebody waits, the file is looked
/// at twice a second, once for all of them.
final class ChangeFeed: Sendable {
  private let queue: ReviewConnections
  private let state = Mutex(State())

  /// How long news can take.
  private static let interval = Duration.milliseconds(500)
  /// After so many looks without news those who wait are woken all the same, to see whether somebody still listens: 15
  /// seconds.
  private static let quietLooks = 30
  /// How many can wait at a time.
  private static let mostListeners = 500

  private struct State {
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var next = 0
    var isLooking = false
  }

  init(queue: ReviewConnections) {
    self.queue = queue
  }

  /// An element at once, one where something may have happened, and one every fifteen seconds; `nil` where too many wait.
  func changes() -> AsyncStream<Void>? {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number: Int? = state.withLock { state in
      if state.listeners.count >= ChangeFeed.mostListeners { return nil }
      state.next += 1
      state.listeners[state.next] = continuation
      if !state.isLooking {
        state.isLooking = true
        Task { await self.look() }
      }
      return state.next
    }
    guard let number else { return nil }
    continuation.onTermination = { _ in self.state.withLock { $0.listeners[number] = nil } }
    continuation.yield()
    return stream
  }

  /// Looks until nobody waits any more.
  private func look() async {
    var known: EventPlace?
    var quiet = 0
    while true {
      try? await Task.sleep(for: ChangeFeed.interval)
      // While the file can't be read nothing has happened that could be told.
      let place = try? await queue.read { store throws(StoreError) in try store.eventPlace() }
      quiet += 1
      let isNews = place != nil && place != known
      if place != nil { known = place }
      let listeners = state.withLock { state in
        if state.listeners.isEmpty { state.isLooking = false }
        return Array(state.listeners.values)
      }
      if listeners.isEmpty { return }
      guard isNews || quiet >= ChangeFeed.quietLooks else { continue }
      quiet = 0
      for listener in listeners { listener.yield() }
    }
  }
}
