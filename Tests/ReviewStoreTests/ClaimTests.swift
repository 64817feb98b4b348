import CommentModel
import ReviewStore
import Testing

@Suite struct ClaimTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueue([
      Sample("mild", insult: 0.4, action: .queue), Sample("sharp", insult: 0.8, action: .queue),
      Sample("vile", insult: 0.7, action: .reject),
    ])
  }

  @Test func aClaimNamesItsClaimant() throws {
    let claimed = try store.claim(1, by: "Noor", at: moment(2))
    #expect(claimed.state == .claimed)
    #expect(claimed.claimant == "Noor")
    #expect(try store.show(1).reviewCase.claim?.claimed == moment(2))
  }

  @Test func claimingAgainRenewsTheClaimAndChangesNothingElse() throws {
    var before = try store.claim(1, by: "Noor", at: moment(2))
    let after = try store.claim(1, by: "Noor", at: moment(3))
    before.claim?.expires = moment(603)
    #expect(after == before)
    #expect(try store.show(1).audit.map(\.action) == [.enqueue, .claim])
  }

  @Test func aClaimedCaseCannotBeClaimedOrReleasedByOthers() throws {
    try store.claim(1, by: "Noor", at: moment(2))
    let conflict = StoreError.conflict(case: 1, .claimed(by: "Noor"))
    #expect(throws: conflict) { try store.claim(1, by: "Otto", at: moment(3)) }
    #expect(throws: conflict) { try store.release(1, by: "Otto", at: moment(3)) }
  }

  @Test func aReleasedCaseIsAsItWas() throws {
    try store.claim(1, by: "Noor", at: moment(2))
    #expect(try store.release(1, by: "Noor", at: moment(3)).state == .pending)
    try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(4))
    try store.claim(1, by: "Otto", at: moment(5))
    let released = try store.release(1, by: "Otto", at: moment(6))
    #expect(released.state == .escalated)
    #expect(released.claimant == nil)
    #expect(
      try store.show(1).audit.map(\.action) == [.enqueue, .claim, .release, .decide, .claim, .release])
  }

  @Test func onlyAClaimedCaseCanBeReleased() throws {
    #expect(throws: StoreError.conflict(case: 1, .notClaimed)) {
      try store.release(1, by: "Noor", at: moment(2))
    }
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(3))
    let conflict = StoreError.conflict(case: 1, .decided(.approve, by: "Noor"))
    #expect(throws: conflict) { try store.release(1, by: "Noor", at: moment(4)) }
    #expect(throws: conflict) { try store.claim(1, by: "Noor", at: moment(4)) }
  }

  @Test func theNextCaseIsTheWorst() throws {
    var ids: [String] = []
    while let next = try store.claimNext(by: "Noor", at: moment(2)) { ids.append(next.comment.id) }
    #expect(ids == ["vile", "sharp", "mild"])
    #expect(try store.countByState()[.claimed] == 3)
  }

  @Test func theNextCaseIsOneOfTheFilter() throws {
    let queued = CaseFilter(verdict: .queue)
    #expect(try store.claimNext(queued, by: "Noor", at: moment(2))?.comment.id == "sharp")
    try store.decide(2, .escalate, reason: nil, note: nil, by: "Noor", at: moment(3))
    #expect(try store.claimNext(queued, by: "Otto", at: moment(4))?.comment.id == "mild")
    let escalated = CaseFilter(states: [.escalated, .decided])
    #expect(try store.claimNext(escalated, by: "Otto", at: moment(5))?.comment.id == "sharp")
    #expect(try store.claimNext(CaseFilter(states: [.claimed]), by: "Otto", at: moment(6)) == nil)
  }
}
