import CommentModel
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ReviewStore
import Synchronization
import Testing

@testable import ReviewServer

/// Webhooks against a real receiver on this machine.
@Suite struct WebhookSenderTests {
  /// What a receiver does with a message.
  enum Behaviour: Sendable {
    case take, fail, hang, redirect, end
  }

  /// A receiver that does one thing after the other, and in the end takes all.
  final class Receiver: Sendable {
    private let state: Mutex<State>

    struct State {
      var behaviours: [Behaviour]
      var received: [(headers: HTTPFields, body: String)] = []
    }

    init(_ behaviours: [Behaviour]) { state = Mutex(State(behaviours: behaviours)) }

    var received: [(headers: HTTPFields, body: String)] { state.withLock { $0.received } }

    func receive(_ request: Request) async throws -> Response {
      let body = String(buffer: try await request.body.collect(upTo: 1 << 20))
      let next = state.withLock { state in
        state.received.append((request.headers, body))
        return state.behaviours.isEmpty ? .take : state.behaviours.removeFirst()
      }
      switch next {
      case .take: return Response(status: .noContent)
      case .fail: return Response(status: .internalServerError)
      case .redirect: return Response(status: .found, headers: [.location: "/elsewhere"])
      case .end: return Response(status: .gone)
      case .hang:
        try await Task.sleep(for: .seconds(30))
        return Response(status: .ok)
      }
    }
  }

  /// Runs a receiver while `body` does, which gets its address.
  private func with(_ receiver: Receiver, _ body: (String) async throws -> Void) async throws {
    let router = Router()
    router.post("hooks") { request, _ in try await receiver.receive(request) }
    router.post("elsewhere") { request, _ in try await receiver.receive(request) }
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) }, logger: Logger(label: "receiver"))
    let running = Task { try await application.run() }
    var port = ports.makeAsyncIterator()
    let address = "http://127.0.0.1:\(try #require(await port.next()))/hooks"
    try await body(address)
    running.cancel()
    _ = try? await running.value
  }

  private func decide(_ numbers: ClosedRange<Int64>, in store: ReviewStore) throws {
    for number in numbers {
      try store.decide(number, .reject, reason: "insult", note: "x", by: Claimant("noor"), at: .current)
    }
  }

  private func store(_ queue: TestQueue) async throws -> ReviewStore {
    let lines = (1...3).map { #"{"thread":"t","id":"\#($0)","text":"You are an idiot \#($0)!"}"# }
    let server = try TestServer(queue: queue.connections, headers: queue.token)
    _ = try await server.send(.post, "/api/v1/threads?source=paper", body: lines.joined(separator: "\n"))
    return try queue.store()
  }

  private func dispatcher(_ queue: TestQueue, mostAttempts: Int = 12) -> WebhookDispatcher {
    WebhookDispatcher(
      queue: queue.connections,
      sender: WebhookSender(version: "0", now: { .current }, limit: .seconds(5)),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: { .current },
      backoff: WebhookBackoff(first: .milliseconds(20), mostAttempts: mostAttempts),
      interval: .milliseconds(20))
  }

  private func wait(_ condition: () throws -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(60)
    while try !condition(), .now < limit { try await Task.sleep(for: .milliseconds(20)) }
  }

  @Test func whatFailsIsSentAgainUntilItArrivesAndInOrder() async throws {
    let queue = try TestQueue()
    let store = try await store(queue)
    let receiver = Receiver([.fail, .hang, .redirect, .take, .fail])
    try await with(receiver) { address in
      let (webhook, secret) = try store.addWebhook(
        address, events: [], hasText: false, allowsPrivate: true, by: "lea", at: .current)
      try decide(1...3, in: store)
      let running = Task { [dispatcher = dispatcher(queue)] in await dispatcher.run() }
      try await wait { try store.webhook(webhook).waiting == 0 }
      running.cancel()
      let received = receiver.received
      let ids = received.map { $0.headers[HTTPField.Name("webhook-id")!] ?? "" }
      #expect(ids.count == 7)
      #expect(Set(ids[0...3]).count == 1)
      #expect(ids[4] == ids[5])
      #expect(Set(ids).count == 3)
      let cases = try received.map { try json($0.body).at("data", "case") as? Int }
      #expect(cases == [1, 1, 1, 1, 2, 2, 3])
      let last = try #require(received.last)
      let time = try #require(last.headers[HTTPField.Name("webhook-timestamp")!].flatMap { Int64($0) })
      #expect(
        last.headers[HTTPField.Name("webhook-signature")!]
          == secret.signature(id: ids[6], seconds: time, body: Array(last.body.utf8)))
      #expect(try json(last.body).at("data", "decision", "action") as? String == "reject")
      #expect(!last.body.contains("idiot"))
      #expect(try store.deliveries(of: webhook, limit: 9).map(\.attempts) == [1, 2, 4])
    }
  }

  @Test func whoDoesNotAnswerForTooLongIsDisabled() async throws {
    let queue = try TestQueue()
    let store = try await store(queue)
    // Nobody listens there.
    let (webhook, _) = try store.addWebhook(
      "http://127.0.0.1:9/hooks", events: [], hasText: false, allowsPrivate: true, by: "lea", at: .current)
    try decide(1...1, in: store)
    let running = Task { [dispatcher = dispatcher(queue, mostAttempts: 3)] in await dispatcher.run() }
    try await wait { try store.webhook(webhook).disabled != nil }
    running.cancel()
    #expect(try store.webhook(webhook).disabled == "it could not be reached")
    #expect(try store.deliveries(of: webhook, limit: 9).map(\.attempts) == [3])
  }

  @Test func whoWantsNoMoreIsDisabledAtOnce() async throws {
    let queue = try TestQueue()
    let store = try await store(queue)
    let receiver = Receiver([.end])
    try await with(receiver) { address in
      let (webhook, _) = try store.addWebhook(
        address, events: [], hasText: false, allowsPrivate: true, by: "lea", at: .current)
      try decide(1...2, in: store)
      let running = Task { [dispatcher = dispatcher(queue)] in await dispatcher.run() }
      try await wait { try store.webhook(webhook).disabled != nil }
      running.cancel()
      #expect(receiver.received.count == 1)
    }
  }

  @Test(arguments: ["https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.0.0.1:8443/x"])
  func sendsNothingToPrivateNetworks(address: String) async throws {
    let queue = try TestQueue()
    let store = try queue.store()
    let (webhook, secret) = try store.addWebhook(
      address, events: [], hasText: false, allowsPrivate: false, by: "lea", at: .current)
    let sender = WebhookSender(version: "0", now: { .current })
    let outcome = await sender.send(
      WebhookMessage(testAt: .current), to: try store.webhook(webhook), signedWith: [secret])
    #expect(outcome == .failed("it is in a private network", retryAfter: nil))
  }

  @Test(arguments: [
    ("https://paper.example/hooks?x=1", true), ("http://paper.example/", false),
    ("ftp://paper.example", false),
    ("https://user:secret@paper.example/", false), ("https://", false), ("paper.example", false),
    ("https://paper.example/#x", false), ("https://paper.example/\nx", false),
  ])
  func anAddressIsOneOfTheWeb(text: String, isTaken: Bool) {
    #expect(((try? WebhookURL(text, allowsPrivate: false)) != nil) == isTaken)
  }

  @Test(arguments: [
    ("93.184.216.34", true), ("2606:2800:220:1:248:1893:25c8:1946", true), ("127.0.0.1", false),
    ("10.1.2.3", false), ("172.31.0.1", false), ("172.32.0.1", true), ("192.168.1.1", false),
    ("169.254.169.254", false), ("100.64.0.1", false), ("0.0.0.0", false), ("224.0.0.1", false),
    ("255.255.255.255", false), ("::", false), ("::1", false), ("fe80::1", false), ("fc00::1", false),
    ("::ffff:127.0.0.1", false), ("::ffff:93.184.216.34", true), ("64:ff9b::a00:1", false),
    ("2002:7f00:1::", false), ("2001:db8::1", false), ("ff02::1", false),
  ])
  func tellsPrivateAddresses(text: String, isPublic: Bool) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == isPublic)
  }

  @Test func pausesGrow() {
    let backoff = WebhookBackoff()
    var random = SystemRandomNumberGenerator()
    let start = Timestamp(milliseconds: 0)
    var longest: Int64 = 5000
    for attempts in 1..<12 {
      let next = backoff.next(after: attempts, retryAfter: nil, at: start, using: &random)?.milliseconds ?? 0
      #expect((longest / 2...longest).contains(next))
      longest = min(longest * 4, 6 * 3_600_000)
    }
    #expect(backoff.next(after: 12, retryAfter: nil, at: start, using: &random) == nil)
    #expect(
      backoff.next(after: 1, retryAfter: .seconds(60), at: start, using: &random)?.milliseconds == 60_000)
  }
}

extension Timestamp {
  /// Now.
  fileprivate static var current: Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
