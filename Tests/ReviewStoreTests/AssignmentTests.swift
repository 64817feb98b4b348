import CommentModel
import ReviewStore
import Testing

/// What is set aside for somebody is nobody else's, and there is always somebody who can go on.
@Suite struct AssignmentTests {
  private let folder: TemporaryFolder
  private let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(2)
  }

  @Test func nobodyElseRedoesSnoozesOrRoutes() throws {
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(1))
    try store.undo(decision: 1, by: "Noor", at: moment(2))
    try store.assign(1, to: "Otto", by: "Noor", at: moment(3))
    try store.setQueue("threats", by: "Noor", at: moment(3))
    let assigned = StoreError.conflict(case: 1, .assigned(to: "Otto"))
    #expect(throws: assigned) { try store.redo(decision: 1, by: "Noor", at: moment(4)) }
    #expect(throws: assigned) { try store.snooze(1, until: moment(99), by: "Noor", at: moment(4)) }
    #expect(throws: assigned) { try store.route(1, to: "threats", by: "Noor", at: moment(4)) }
    try store.route(1, to: "threats", by: "Otto", at: moment(4))
    try store.snooze(1, until: moment(99), by: "Otto", at: moment(5))
    // A lead who has taken it goes on with it.
    try store.steal(1, by: "Lea", at: moment(6))
    try store.redo(decision: 1, by: "Lea", at: moment(7))
  }

  @Test func whoeverIsUnderAppealDoesNotPutItOff() throws {
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(1))
    try store.appeal(1, note: nil, by: "Otto", at: moment(2))
    #expect(throws: StoreError.conflict(case: 1, .ownDecision(by: "Noor"))) {
      try store.snooze(1, until: moment(99), by: "Noor", at: moment(3))
    }
  }

  @Test func whatIsEscalatedIsForEverybody() throws {
    try store.assign(1, to: "Noor", by: "Noor", at: moment(1))
    let decision = try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(try store.reviewCase(1).assignee == nil)
    #expect(
      try store.claimNext(CaseFilter(states: [.escalated]), by: "Otto", at: moment(3))?.number == 1)
    try store.release(1, by: "Otto", at: moment(4))
    try store.undo(decision: decision.number, by: "Noor", at: moment(5))
    try store.assign(1, to: "Noor", by: "Noor", at: moment(6))
    try store.redo(decision: decision.number, by: "Noor", at: moment(7))
    #expect(try store.reviewCase(1).assignee == nil)
  }

  @Test func aDisagreementIsSettledWhoeverItWasFor() throws {
    try store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 1), by: "Lea", at: moment(1))
    try store.assign(1, to: "Noor", by: "Noor", at: moment(1))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    try store.answerSecondReview(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(3))
    let settled = try store.settleDisagreement(1, .approve, reason: nil, note: nil, by: "Lea", at: moment(4))
    #expect(settled.action == .approve)
    #expect(try store.reviewCase(1).state == .decided)
  }
}
