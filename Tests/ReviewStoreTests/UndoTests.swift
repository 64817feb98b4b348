import CommentModel
import Testing

@testable import ReviewStore

@Suite struct UndoTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(3)
  }

  @Test func anUndoneCaseWaitsAgain() throws {
    let decision = try store.decide(1, .reject, reason: "insult", note: nil, by: "Noor", at: moment(1))
    let undone = try store.undo(decision: decision.number, by: "Noor", at: moment(2))
    #expect(undone.reversal == .undo)
    let detail = try store.show(1)
    #expect(detail.reviewCase.state == .pending)
    #expect(detail.decisions.map(\.reversal) == [.undo])
    #expect(detail.audit.map(\.action) == [.enqueue, .decide, .undo])
    try store.decide(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(3))
    #expect(try store.show(1).decisions.map(\.reversal) == [.undo, nil])
  }

  @Test func redoPutsItInForceAgain() throws {
    let decision = try store.decide(1, .reject, reason: "insult", note: nil, by: "Noor", at: moment(1))
    try store.undo(decision: 1, by: "Noor", at: moment(2))
    #expect(try store.redo(decision: 1, by: "Otto", at: moment(3)) == decision)
    #expect(try store.show(1).reviewCase.state == .decided)
    #expect(throws: StoreError.conflict(case: 1, .notUndone)) {
      try store.redo(decision: 1, by: "Otto", at: moment(4))
    }
    #expect(try store.value("SELECT group_concat(kind) FROM reversal") == "undo,redo")
  }

  @Test func escalationsComeBackInTheirOrder() throws {
    try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(1))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Otto", at: moment(2))
    #expect(throws: StoreError.conflict(case: 1, .laterDecision)) {
      try store.undo(decision: 1, by: "Noor", at: moment(3))
    }
    try store.undo(decision: 2, by: "Noor", at: moment(4))
    #expect(try store.show(1).reviewCase.state == .escalated)
    try store.undo(decision: 1, by: "Noor", at: moment(5))
    #expect(try store.show(1).reviewCase.state == .pending)
    try store.redo(decision: 2, by: "Noor", at: moment(6))
    #expect(throws: StoreError.conflict(case: 1, .decided(.reject, by: "Otto"))) {
      try store.redo(decision: 1, by: "Noor", at: moment(7))
    }
  }

  @Test func nothingIsUndoneUnderSomebodysHands() throws {
    try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(1))
    try store.claim(1, by: "Otto", at: moment(2))
    #expect(throws: StoreError.conflict(case: 1, .claimed(by: "Otto"))) {
      try store.undo(decision: 1, by: "Noor", at: moment(3))
    }
    try store.decide(2, .approve, reason: nil, note: nil, by: "Noor", at: moment(3))
    try store.undo(decision: 2, by: "Noor", at: moment(4))
    try store.claim(2, by: "Otto", at: moment(5))
    #expect(throws: StoreError.conflict(case: 2, .claimed(by: "Otto"))) {
      try store.redo(decision: 2, by: "Noor", at: moment(6))
    }
  }

  @Test func thereMustBeSuchADecision() throws {
    #expect(throws: StoreError.noDecision(number: 9)) {
      try store.undo(decision: 9, by: "Noor", at: moment(1))
    }
    #expect(throws: StoreError.conflict(case: 1, .undecided)) { try store.lastDecision(on: 1) }
    #expect(throws: StoreError.noCase(number: 9)) { try store.lastDecision(on: 9) }
  }
}
