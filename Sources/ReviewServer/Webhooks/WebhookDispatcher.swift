import CommentModel
import Logging
import ReviewStore
import ServiceLifecycle
import Synchronization

/// Sends what waits for webhooks, to each in order and one after the other, as long as the server runs.
final class WebhookDispatcher: Service {
  private let queue: ReviewConnections
  private let sender: WebhookSender
  private let logger: Logger
  private let now: @Sendable () -> Timestamp
  private let backoff: WebhookBackoff
  private let interval: Duration
  /// What tells this server from others on the same file.
  private let name = String(UInt64.random(in: 0...UInt64.max), radix: 16)
  private let busy = Mutex<Set<Int64>>([])

  /// For how long a webhook is this server's.
  private static let lease = Duration.seconds(60)
  /// How many messages are sent to a webhook before its lease is looked at again: no more than fit into half of it.
  private static let turn = Duration.seconds(30)
  /// How long deliveries are remembered.
  private static let memory: Int64 = 30 * 86_400_000

  /// - Parameter interval: how often it looks.
  init(
    queue: ReviewConnections, sender: WebhookSender, logger: Logger, now: @escaping @Sendable () -> Timestamp,
    backoff: WebhookBackoff = WebhookBackoff(), interval: Duration = .seconds(1)
  ) {
    self.backoff = backoff
    self.interval = interval
    self.queue = queue
    self.sender = sender
    self.logger = logger
    self.now = now
  }

  func run() async {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        var looks = 0
        while !Task.isCancelled {
          if looks % 3600 == 0 { await self.forget() }
          looks += 1
          for number in await self.due() where self.begin(number) {
            group.addTask {
              await self.send(to: number)
              self.end(number)
            }
          }
          try? await Task.sleep(for: self.interval)
        }
      }
    }
  }

  private func begin(_ number: Int64) -> Bool { busy.withLock { $0.insert(number).inserted } }

  private func end(_ number: Int64) { busy.withLock { _ = $0.remove(number) } }

  /// The webhooks with something to be sent; none where the file can't be used just now.
  private func due() async -> [Int64] {
    let (name, time) = (name, now())
    let numbers = try? await queue.write { store throws(StoreError) in
      try store.takeDueWebhooks(by: name, lease: WebhookDispatcher.lease, at: time)
    }
    return numbers ?? []
  }

  private func forget() async {
    let limit = Timestamp(milliseconds: now().milliseconds - WebhookDispatcher.memory)
    _ = try? await queue.write { store throws(StoreError) in try store.forgetDeliveries(before: limit) }
  }

  /// Sends until nothing waits, something fails, or the turn is over.
  private func send(to number: Int64) async {
    let end = ContinuousClock.now + WebhookDispatcher.turn
    do {
      while !Task.isCancelled, .now < end {
        let time = now()
        let found = try await queue.read { store throws(StoreError) in
          try store.nextDelivery(of: number, at: time).map { delivery throws(StoreError) in
            let webhook = try store.webhook(number)
            let content = try store.content(of: delivery.step, hasText: webhook.hasText)
            return (delivery, webhook, content, try store.secrets(of: number, at: time))
          }
        }
        guard let (delivery, webhook, content, secrets) = found else { return }
        if webhook.disabled != nil { return }
        let message = WebhookMessage(content, hasText: webhook.hasText)
        let outcome = await sender.send(message, to: webhook, signedWith: secrets)
        if Task.isCancelled, outcome != .delivered { return }
        if try await !record(outcome, of: delivery) { return }
      }
    } catch {
      logger.error("webhook not sent to", metadata: ["webhook": "\(number)", "error": "\(type(of: error))"])
    }
  }

  /// Writes down what came of an attempt; whether to go on.
  private func record(_ outcome: WebhookSender.Outcome, of delivery: Delivery) async throws -> Bool {
    let time = now()
    let failure: String
    var next: Timestamp?
    switch outcome {
    case .delivered:
      try await queue.write { store throws(StoreError) in try store.deliver(delivery.number, at: time) }
      return true
    case .refused(let reason): failure = reason
    case .failed(let reason, let retryAfter):
      failure = reason
      var random = SystemRandomNumberGenerator()
      next = backoff.next(
        after: delivery.attempts + 1, retryAfter: retryAfter, at: time, using: &random)
    }
    try await queue.write { [next] store throws(StoreError) in
      try store.failDelivery(delivery.number, failure, next: next, at: time)
    }
    logger.log(
      level: next == nil ? .error : .warning, next == nil ? "webhook disabled" : "webhook failed",
      metadata: [
        "webhook": "\(delivery.webhook)", "delivery": "\(delivery.number)",
        "attempt": "\(delivery.attempts + 1)", "reason": "\(failure)",
      ])
    return false
  }
}
