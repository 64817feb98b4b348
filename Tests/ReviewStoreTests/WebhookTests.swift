import CommentModel
import Foundation
import Testing

@testable import ReviewStore

@Suite struct WebhookTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(4)
  }

  private func add(_ events: Set<AuditAction> = []) throws -> Int64 {
    try store.addWebhook(
      "https://paper.example/hooks", events: events, hasText: false, allowsPrivate: false, by: "Lea",
      at: moment(1)
    ).number
  }

  private func waiting(_ webhook: Int64) throws -> [AuditAction] {
    try store.deliveries(of: webhook, limit: 99).filter { $0.due != nil }.reversed().map(\.step.action)
  }

  @Test func aStepAndItsDeliveryAreOneTransaction() throws {
    let all = try add()
    let some = try add([.undo])
    try store.claim(1, by: "Noor", at: moment(2))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(3))
    try store.undo(decision: 1, by: "Noor", at: moment(4))
    #expect(throws: StoreError.self) { try store.undo(decision: 1, by: "Noor", at: moment(5)) }
    #expect(try waiting(all) == [.decide, .undo])
    #expect(try waiting(some) == [.undo])
    #expect(try store.outbox(limit: 9).count == 2)
  }

  @Test func deliveriesComeInOrderAndOnlyWhenTheirTimeHasCome() throws {
    let webhook = try add()
    for number in 1...2 as ClosedRange<Int64> {
      try store.decide(number, .reject, reason: nil, note: nil, by: "Noor", at: moment(Int(number) + 1))
    }
    let first = try #require(try store.nextDelivery(of: webhook, at: moment(9)))
    #expect(first.step.caseNumber == 1)
    try store.failDelivery(first.number, "it answered 500", next: moment(20), at: moment(9))
    #expect(try store.nextDelivery(of: webhook, at: moment(10)) == nil)
    #expect(try store.takeDueWebhooks(by: "a", lease: .seconds(60), at: moment(10)).isEmpty)
    #expect(try store.takeDueWebhooks(by: "a", lease: .seconds(60), at: moment(20)) == [webhook])
    let again = try #require(try store.nextDelivery(of: webhook, at: moment(20)))
    #expect(again.number == first.number)
    #expect(again.attempts == 1)
    try store.deliver(again.number, at: moment(21))
    #expect(try store.nextDelivery(of: webhook, at: moment(21))?.step.caseNumber == 2)
    #expect(try store.webhook(webhook).waiting == 1)
  }

  @Test func oneProcessSendsAtATime() throws {
    let webhook = try add()
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(try store.takeDueWebhooks(by: "a", lease: .seconds(60), at: moment(3)) == [webhook])
    #expect(try store.takeDueWebhooks(by: "b", lease: .seconds(60), at: moment(4)).isEmpty)
    #expect(try store.takeDueWebhooks(by: "a", lease: .seconds(60), at: moment(5)) == [webhook])
    #expect(try store.takeDueWebhooks(by: "b", lease: .seconds(60), at: moment(65)) == [webhook])
  }

  @Test func aDisabledWebhookIsLeftAloneUntilItIsEnabled() throws {
    let webhook = try add()
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    let delivery = try #require(try store.nextDelivery(of: webhook, at: moment(3)))
    try store.failDelivery(delivery.number, "it answered 410", next: nil, at: moment(3))
    #expect(try store.webhook(webhook).disabled == "it answered 410")
    #expect(try store.audit(limit: 99).last?.detail == #"{"name":"webhook","value":"1 disabled"}"#)
    try store.decide(2, .reject, reason: nil, note: nil, by: "Noor", at: moment(4))
    #expect(try store.takeDueWebhooks(by: "a", lease: .seconds(60), at: moment(9)).isEmpty)
    try store.enableWebhook(webhook, by: "Lea", at: moment(10))
    #expect(try waiting(webhook).count == 1)
    // What happened meanwhile is told on demand.
    #expect(try store.replayDeliveries(of: webhook, since: moment(4), by: "Lea", at: moment(11)) == 1)
    #expect(try waiting(webhook).count == 2)
  }

  @Test func aDeliveryIsReplayedBehindWhatWaits() throws {
    let webhook = try add()
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    let delivery = try #require(try store.nextDelivery(of: webhook, at: moment(3)))
    try store.deliver(delivery.number, at: moment(3))
    try store.replayDelivery(delivery.number, by: "Lea", at: moment(4))
    #expect(try store.nextDelivery(of: webhook, at: moment(4))?.step == delivery.step)
    #expect(throws: StoreError.noDelivery(number: 77)) {
      try store.replayDelivery(77, by: "Lea", at: moment(5))
    }
    #expect(try store.forgetDeliveries(before: moment(9)) == 1)
    #expect(try waiting(webhook).count == 1)
  }

  @Test func secretsOverlap() throws {
    let (webhook, first) = try store.addWebhook(
      "https://paper.example/hooks", events: [], hasText: false, allowsPrivate: false, by: "Lea",
      at: moment(1))
    let second = try store.rotateSecret(of: webhook, overlap: .seconds(60), by: "Lea", at: moment(2))
    #expect(try store.secrets(of: webhook, at: moment(61)) == [second, first])
    #expect(try store.secrets(of: webhook, at: moment(62)) == [second])
    #expect(first != second)
    try store.removeWebhook(webhook, by: "Lea", at: moment(63))
    #expect(throws: StoreError.noWebhook(number: webhook)) { try store.secrets(of: webhook, at: moment(64)) }
    #expect(try store.audit(limit: 99).allSatisfy { !$0.detail.contains("paper.example") })
  }

  /// The example of the specification of Standard Webhooks.
  @Test func signsAsStandardWebhooksDo() throws {
    let bytes = try #require(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let signature = WebhookSecret(bytes).signature(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330, body: Array(#"{"test": 2432232314}"#.utf8))
    #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test(arguments: [false, true]) func textsAreToldOnlyWhereTheyAreAskedFor(hasText: Bool) throws {
    try store.decide(1, .reject, reason: "insult", note: "He again.", by: "Noor", at: moment(2))
    let step = try #require(try store.audit(limit: 99).last { $0.action == .decide })
    let content = try store.content(of: step, hasText: hasText)
    #expect(content.source == "test")
    #expect(content.decided == .reject)
    #expect(content.decision?.note == (hasText ? "He again." : nil))
    #expect((content.reviewCase?.comment.text.isEmpty == false) == hasText)
  }
}
