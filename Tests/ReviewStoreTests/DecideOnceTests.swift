import CommentModel
import Testing

@testable import ReviewStore

@Suite struct DecideOnceTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(3)
  }

  private func decide(
    _ key: String?, _ number: Int64 = 1, _ action: DecisionAction = .reject, note: String? = nil,
    by claimant: Claimant = "Noor", version: Int? = nil, at second: Int = 2
  ) throws(StoreError) -> DecideOutcome {
    try store.decideOnce(
      key, number, action, reason: "insult", note: note, by: claimant, version: version, at: moment(second))
  }

  @Test func theSameRequestAgainGetsTheSameAnswer() throws {
    let first = try decide("k", note: "x", version: 1)
    #expect(first.version == 2)
    #expect(!first.isRepeated)
    // Whatever has become of the decision since.
    try store.undo(decision: first.decision.number, by: "Noor", at: moment(3))
    var again = try decide("k", note: "x", version: 1, at: 4)
    #expect(again.isRepeated)
    again.isRepeated = false
    #expect(again == first)
    #expect(try store.show(1).decisions.count == 1)
  }

  @Test func theVersionIsThatOfTheCase() throws {
    let claimed = try store.claim(2, by: "Noor", at: moment(2))
    let outcome = try decide(nil, 2, version: claimed.version)
    #expect(try store.reviewCase(2).version == outcome.version)
  }

  @Test func aKeyIsForOneRequest() throws {
    try _ = decide("k")
    for other in [
      { try decide("k", 2) }, { try decide("k", 1, .approve) }, { try decide("k", note: "") },
    ] {
      #expect(throws: StoreError.keyReused) { try other() }
    }
    #expect(throws: StoreError.conflict(case: 1, .decided(.reject, by: "Noor"))) {
      try decide("k", by: "Otto")
    }
    #expect(try !decide("k", 2, by: "Otto").isRepeated)
  }

  @Test func aRefusedRequestLeavesItsKeyFree() throws {
    #expect(throws: StoreError.conflict(case: 1, .staleVersion(7, latest: 1))) { try decide("k", version: 7) }
    #expect(try !decide("k", version: 1).isRepeated)
  }

  @Test func keysAreForgottenAfterADay() throws {
    try _ = decide("k")
    #expect(try decide("k", at: 2 + 86_400).isRepeated)
    #expect(try !decide("k", 2, at: 3 + 86_400).isRepeated)
  }
}
