import ReviewStore

/// Tells whoever listens that something has happened in the queue, in this process or another one: one look at the file
/// every second serves all of them, and nobody looks while nobody listens.
actor QueueChanges {
  private let queue: ReviewConnections
  private var listeners: [Int: AsyncStream<Int64>.Continuation] = [:]
  private var nextListener = 0
  private var looking: Task<Void, Never>?
  private var last: Int64?

  /// How often it looks.
  private static let interval = Duration.seconds(1)

  init(_ queue: ReviewConnections) {
    self.queue = queue
  }

  /// The number of the last step in the audit trail, whenever it has changed. It ends when the reader stops, or the
  /// server does.
  func numbers() -> AsyncStream<Int64> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
    let listener = nextListener
    nextListener += 1
    listeners[listener] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.remove(listener) } }
    if looking == nil { looking = Task { await look() } }
    return stream
  }

  /// Ends all streams.
  func stop() {
    looking?.cancel()
    for listener in listeners.values { listener.finish() }
  }

  private func remove(_ listener: Int) {
    listeners[listener] = nil
    guard listeners.isEmpty else { return }
    looking?.cancel()
    looking = nil
    last = nil
  }

  private func look() async {
    while !Task.isCancelled {
      // What can't be read now is read the next time.
      if let number = try? await queue.read({ store throws(StoreError) in try store.auditCount() }),
        number != last
      {
        if last != nil { for listener in listeners.values { listener.yield(number) } }
        last = number
      }
      try? await Task.sleep(for: QueueChanges.interval)
    }
  }
}
