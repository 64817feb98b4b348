import CommentModel
import ReviewStore
import Testing

@Suite struct DecideTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(3)
  }

  @Test(arguments: [DecisionAction.approve, .reject])
  func oneCallWritesDecisionStateAndAudit(action: DecisionAction) throws {
    try store.claim(2, by: "Noor", at: moment(2))
    let decision = try store.decide(
      2, action, reason: "insult", note: "Second time.", by: "Noor", at: moment(3))
    #expect(
      decision
        == Decision(
          number: 1, caseNumber: 2, action: action, reason: "insult", note: "Second time.",
          moderator: "Noor", time: moment(3), verdict: .queue))
    let detail = try store.show(2)
    #expect(detail.reviewCase.state == .decided)
    #expect(detail.reviewCase.claimant == nil)
    #expect(detail.decisions == [decision])
    #expect(detail.audit.map(\.action) == [.enqueue, .claim, .decide])
    #expect(detail.audit.map(\.actor) == [nil, "Noor", "Noor"])
    #expect(
      detail.audit.map(\.detail) == [
        #"{"cases":3,"verdict":"queue"}"#, #"{"expires":"2025-01-01T00:10:02Z","from":"pending"}"#,
        #"{"action":"\#(action.rawValue)","decision":1,"from":"claimed"}"#,
      ])
  }

  @Test func nobodyNeedsToClaimFirst() throws {
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(try store.show(1).reviewCase.state == .decided)
  }

  @Test(arguments: DecisionAction.allCases)
  func aDecidedCaseStays(action: DecisionAction) throws {
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    for moderator in ["Noor", "Otto"] as [Claimant] {
      #expect(throws: StoreError.conflict(case: 1, .decided(.reject, by: "Noor"))) {
        try store.decide(1, action, reason: nil, note: nil, by: moderator, at: moment(3))
      }
    }
    let detail = try store.show(1)
    #expect(detail.decisions.count == 1)
    #expect(detail.audit.count == 2)
  }

  @Test func aClaimedCaseIsItsClaimants() throws {
    try store.claim(1, by: "Noor", at: moment(2))
    #expect(throws: StoreError.conflict(case: 1, .claimed(by: "Noor"))) {
      try store.decide(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(3))
    }
    #expect(try store.show(1).decisions.isEmpty)
  }

  @Test func anEscalatedCaseIsDecidedOnce() throws {
    try store.decide(1, .escalate, reason: nil, note: "Unsure.", by: "Noor", at: moment(2))
    #expect(try store.show(1).reviewCase.state == .escalated)
    #expect(throws: StoreError.conflict(case: 1, .escalated(by: "Noor"))) {
      try store.decide(1, .escalate, reason: nil, note: nil, by: "Otto", at: moment(3))
    }
    try store.decide(1, .reject, reason: nil, note: nil, by: "Otto", at: moment(4))
    #expect(throws: StoreError.conflict(case: 1, .decided(.reject, by: "Otto"))) {
      try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(5))
    }
    #expect(try store.show(1).decisions.map(\.action) == [.escalate, .reject])
  }

  @Test func aCaseThatIsNotThereIsSaidSo() throws {
    #expect(throws: StoreError.noCase(number: 4)) {
      try store.decide(4, .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
    }
    #expect(throws: StoreError.noCase(number: 4)) { try store.claim(4, by: "Noor", at: moment(2)) }
    #expect(throws: StoreError.noCase(number: 4)) { try store.release(4, by: "Noor", at: moment(2)) }
    #expect(throws: StoreError.noCase(number: 4)) { try store.show(4) }
  }

  @Test func aModeratorHasAName() throws {
    #expect(throws: StoreError.noModerator) { try store.claim(1, by: "", at: moment(2)) }
    #expect(throws: StoreError.noModerator) { try store.claimNext(by: "", at: moment(2)) }
    #expect(throws: StoreError.noModerator) {
      try store.decide(1, .approve, reason: nil, note: nil, by: "", at: moment(2))
    }
  }
}
