import CommentModel
import Testing

@testable import ReviewStore

/// Claims end by themselves, and what was handed out before is worth nothing then.
@Suite struct LeaseTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(2)
  }

  @Test func aClaimEndsWithItsLease() throws {
    try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0))
    #expect(throws: StoreError.conflict(case: 1, .claimed(by: "Noor"))) {
      try store.claim(1, by: "Otto", at: moment(59))
    }
    let claimed = try store.claim(1, by: "Otto", at: moment(60))
    #expect(claimed.claimant == "Otto")
    #expect(try store.show(1).audit.map(\.action) == [.enqueue, .claim, .expire, .claim])
  }

  @Test func listsAndCountsSeeThatAClaimHasEnded() throws {
    try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0))
    #expect(try store.list(CaseFilter(states: [.pending]), limit: 9, at: moment(59)).map(\.number) == [2])
    #expect(try store.list(CaseFilter(states: [.pending]), limit: 9, at: moment(60)).map(\.number) == [1, 2])
    #expect(try store.countByState()[.pending] == 2)
  }

  @Test func aHeartbeatKeepsAClaim() throws {
    let claim = try #require(try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0)).claim)
    let renewed = try store.heartbeat(claim, lease: .seconds(60), at: moment(50))
    #expect(renewed.expires == moment(110))
    #expect(renewed.token == claim.token)
    #expect(throws: StoreError.conflict(case: 1, .claimed(by: "Noor"))) {
      try store.claim(1, by: "Otto", at: moment(109))
    }
  }

  @Test func aHeartbeatTakesUpAClaimThatNobodyHasTouchedSince() throws {
    let claim = try #require(try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0)).claim)
    #expect(try store.list(CaseFilter(states: [.claimed]), limit: 9, at: moment(70)).isEmpty)
    try store.heartbeat(claim, lease: .seconds(60), at: moment(80))
    #expect(try store.show(1).reviewCase.claimant == "Noor")
    #expect(try store.show(1).reviewCase.claim?.token == claim.token)
  }

  @Test func aLaterClaimMakesTheTokenStale() throws {
    let first = try #require(try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0)).claim)
    let second = try #require(try store.claim(1, by: "Otto", at: moment(70)).claim)
    #expect(second.token > first.token)
    let stale = StoreError.conflict(case: 1, .staleToken(first.token, latest: second.token))
    #expect(throws: stale) { try store.heartbeat(first, at: moment(71)) }
    #expect(throws: stale) {
      try store.decide(
        1, .approve, reason: nil, note: nil, by: "Noor", token: first.token, version: first.version,
        at: moment(71))
    }
    try store.decide(
      1, .approve, reason: nil, note: nil, by: "Otto", token: second.token, version: second.version,
      at: moment(72))
  }

  @Test func aClaimThatRanOutDecidesWhereNobodyElseCame() throws {
    let claim = try #require(try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0)).claim)
    #expect(try store.list(CaseFilter(states: [.pending]), limit: 9, at: moment(70)).count == 2)
    try store.decide(
      1, .approve, reason: nil, note: nil, by: "Noor", token: claim.token, version: claim.version,
      at: moment(80))
  }

  @Test func aReleasedClaimIsOver() throws {
    let claim = try #require(try store.claim(1, by: "Noor", at: moment(0)).claim)
    try store.release(1, by: "Noor", at: moment(1))
    #expect(throws: StoreError.conflict(case: 1, .staleToken(claim.token, latest: nil))) {
      try store.heartbeat(claim, at: moment(2))
    }
  }

  @Test func twoSessionsAreTwoClaimants() throws {
    try store.claim(1, by: Claimant("Noor", session: "left"), at: moment(0))
    let elsewhere = StoreError.conflict(case: 1, .claimedElsewhere(by: "Noor"))
    let right = Claimant("Noor", session: "right")
    #expect(throws: elsewhere) { try store.claim(1, by: right, at: moment(1)) }
    #expect(throws: elsewhere) { try store.release(1, by: right, at: moment(1)) }
    #expect(throws: elsewhere) {
      try store.decide(1, .reject, reason: nil, note: nil, by: right, at: moment(1))
    }
  }

  @Test func aStaleVersionIsAConflict() throws {
    let seen = try store.reviewCase(1)
    try store.claim(1, by: "Noor", at: moment(1))
    try store.release(1, by: "Noor", at: moment(2))
    #expect(throws: StoreError.conflict(case: 1, .staleVersion(seen.version, latest: seen.version + 2))) {
      try store.decide(1, .reject, reason: nil, note: nil, by: "Otto", version: seen.version, at: moment(3))
    }
  }

  @Test func aLeadTakesACaseFromSomebody() throws {
    let claim = try #require(try store.claim(1, by: "Noor", at: moment(0)).claim)
    #expect(try store.steal(1, by: "Lea", at: moment(1)).claimant == "Lea")
    #expect(throws: StoreError.self) { try store.heartbeat(claim, at: moment(2)) }
    try store.setLead("Lea", isLead: true, by: "Lea", at: moment(3))
    #expect(throws: StoreError.notLead(moderator: "Otto")) { try store.steal(1, by: "Otto", at: moment(4)) }
    #expect(throws: StoreError.notLead(moderator: "Otto")) {
      try store.setLead("Otto", isLead: true, by: "Otto", at: moment(4))
    }
    #expect(try store.leads() == ["Lea"])
  }

  @Test func anAssignedCaseIsForOneModerator() throws {
    try store.claim(1, by: "Noor", at: moment(0))
    try store.assign(1, to: "Otto", by: "Lea", at: moment(1))
    #expect(try store.show(1).reviewCase.state == .pending)
    let assigned = StoreError.conflict(case: 1, .assigned(to: "Otto"))
    #expect(throws: assigned) { try store.claim(1, by: "Noor", at: moment(2)) }
    #expect(throws: assigned) {
      try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    }
    #expect(try store.claimNext(by: "Noor", at: moment(3))?.number == 2)
    #expect(try store.claimNext(by: "Otto", at: moment(3))?.number == 1)
    #expect(try store.list(CaseFilter(assignee: "Otto"), limit: 9, at: moment(4)).map(\.number) == [1])
    try store.assign(1, to: nil, by: "Lea", at: moment(5))
    #expect(try store.show(1).reviewCase.assignee == nil)
  }

  @Test func aSnoozedCaseWaitsUntilItsTime() throws {
    try store.snooze(1, until: moment(100), by: "Noor", at: moment(0))
    #expect(try store.claimNext(by: "Otto", at: moment(99))?.number == 2)
    #expect(try store.claimNext(by: "Otto", at: moment(99)) == nil)
    #expect(try store.claimNext(by: "Otto", at: moment(100))?.number == 1)
    #expect(try store.show(1).audit.map(\.action) == [.enqueue, .snooze, .wake, .claim])
  }

  @Test func anEscalatedCaseWakesEscalated() throws {
    try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(0))
    try store.snooze(1, until: moment(100), by: "Noor", at: moment(1))
    #expect(try store.list(CaseFilter(states: [.escalated]), limit: 9, at: moment(100)).map(\.number) == [1])
  }

  @Test func aTokenAloneDoesNotKeepAClaim() throws {
    var claim = try #require(try store.claim(1, by: "Noor", lease: .seconds(60), at: moment(0)).claim)
    claim.claimant = "Otto"
    #expect(throws: StoreError.conflict(case: 1, .claimed(by: "Noor"))) {
      try store.heartbeat(claim, at: moment(1))
    }
    #expect(try store.reviewCase(1).claim?.expires == moment(60))
    #expect(throws: StoreError.conflict(case: 1, .notClaimed)) {
      try store.heartbeat(claim, at: moment(61))
    }
    claim.claimant = Claimant("Noor", session: "left")
    #expect(throws: StoreError.conflict(case: 1, .notClaimed)) {
      try store.heartbeat(claim, at: moment(61))
    }
    claim.claimant = "Noor"
    try store.heartbeat(claim, at: moment(61))
    #expect(try store.reviewCase(1).claimant == "Noor")
  }

  @Test func aClaimThatRanOutIsNotTakenUpOnAnothersCase() throws {
    try store.assign(1, to: "Pia", by: "Lea", at: moment(0))
    let claim = try #require(try store.steal(1, by: "Lea", lease: .seconds(60), at: moment(0)).claim)
    #expect(try store.heartbeat(claim, lease: .seconds(60), at: moment(50)).expires == moment(110))
    #expect(try store.claim(1, by: "Lea", lease: .seconds(60), at: moment(60)).claimant == "Lea")
    #expect(throws: StoreError.conflict(case: 1, .assigned(to: "Pia"))) {
      try store.heartbeat(claim, at: moment(121))
    }
  }

  @Test func aHeartbeatSaysWhenTheClaimEnds() throws {
    let claim = try #require(try store.claim(1, by: "Noor", lease: .seconds(7200), at: moment(0)).claim)
    #expect(try store.heartbeat(claim, lease: .seconds(600), at: moment(10)).expires == moment(7200))
    #expect(try store.reviewCase(1).claim?.expires == moment(7200))
  }

  @Test func allThatIsOverIsSeenAtOnce() throws {
    try store.enqueue(
      (1...600).map { Sample("m\($0)", "You pudding", insult: 0.6, action: .queue) }, thread: "many")
    for number in 1...602 as ClosedRange<Int64> {
      try store.snooze(number, until: moment(60), by: "Noor", at: moment(1))
    }
    #expect(try store.count(CaseFilter(states: [.pending]), at: moment(60)) == 602)
    #expect(try store.countByState()[.snoozed] == 0)
  }
}
