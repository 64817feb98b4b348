import CommentModel
import ReviewStore
import Testing

/// A case under appeal is decided by somebody else, and there is always somebody who can.
@Suite struct AppealedCaseTests {
  private let folder: TemporaryFolder
  private let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(1)
  }

  private func decideAndAppeal() throws {
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    try store.appeal(1, note: nil, by: "Otto", at: moment(3))
  }

  /// Assigned to Noor, nobody else could claim it, and Noor may not.
  @Test func isNoLongerAssignedToWhomTheAppealIsAgainst() throws {
    try store.assign(1, to: "Noor", by: "Noor", at: moment(1))
    try decideAndAppeal()
    #expect(try store.reviewCase(1).assignee == nil)
    #expect(try store.claimNext(by: "Otto", at: moment(4))?.number == 1)
  }

  @Test func staysAssignedToSomebodyElse() throws {
    try store.assign(1, to: "Pia", by: "Noor", at: moment(1))
    try store.steal(1, by: "Noor", at: moment(1))
    try decideAndAppeal()
    #expect(try store.reviewCase(1).assignee == "Pia")
  }

  @Test func isNotAssignedToWhomTheAppealIsAgainst() throws {
    try decideAndAppeal()
    #expect(throws: StoreError.conflict(case: 1, .ownDecision(by: "Noor"))) {
      try store.assign(1, to: "Noor", by: "Otto", at: moment(4))
    }
  }

  /// A redo of an earlier decision would decide the appeal.
  @Test(arguments: ["Noor", "Otto"])
  func isNotDecidedByARedoOfWhomTheAppealIsAgainst(moderator: String) throws {
    let first = try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(1))
    try store.undo(decision: first.number, by: "Noor", at: moment(1))
    try decideAndAppeal()
    #expect(throws: StoreError.conflict(case: 1, .ownDecision(by: "Noor"))) {
      try store.redo(decision: first.number, by: Claimant(moderator), at: moment(4))
    }
  }

  @Test func isNotDecidedByARedoThatWhomTheAppealIsAgainstMakes() throws {
    let first = try store.decide(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(1))
    try store.undo(decision: first.number, by: "Otto", at: moment(1))
    try decideAndAppeal()
    #expect(throws: StoreError.conflict(case: 1, .ownDecision(by: "Noor"))) {
      try store.redo(decision: first.number, by: "Noor", at: moment(4))
    }
    try store.redo(decision: first.number, by: "Otto", at: moment(5))
  }
}
