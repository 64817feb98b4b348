import CommentModel
import Testing

@testable import ReviewStore

@Suite struct BulkTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(450)
  }

  @Test func allOfAFilterAreDecidedAndUndone() throws {
    #expect(try store.count(CaseFilter(verdict: .queue), at: moment(1)) == 450)
    var steps: [Int] = []
    let outcome = try store.decideAll(
      CaseFilter(verdict: .queue), .approve, reason: "banter", note: nil, by: "Noor", at: moment(2)
    ) { progress in
      steps.append(progress.behind)
      return true
    }
    #expect(outcome.done.count == 450)
    #expect(outcome.skipped.isEmpty)
    #expect(steps == [0, 200, 400, 450])
    #expect(try store.countByState()[.decided] == 450)
    #expect(try store.show(1).decisions.map(\.bulk) == [outcome.bulk])

    let bulk = try #require(outcome.bulk)
    #expect(try store.count(.bulk(bulk), isUndo: true) == 450)
    let undone = try store.undo(.bulk(bulk), by: "Noor", at: moment(3))
    #expect(undone.done.count == 450)
    #expect(try store.countByState()[.pending] == 450)
    let redone = try store.redo(.bulk(try #require(undone.bulk)), by: "Noor", at: moment(4))
    #expect(redone.done.count == 450)
    #expect(try store.countByState()[.decided] == 450)
    #expect(try store.bulkActions(limit: 9).map(\.action) == ["redo", "undo", "approve"])
    #expect(try store.verifyAudit().fault == nil)
  }

  @Test func whatOthersHoldIsLeftAlone() throws {
    try store.claim(7, by: "Otto", at: moment(1))
    try store.assign(8, to: "Otto", by: "Lea", at: moment(1))
    let outcome = try store.decideAll([6, 7, 8], .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(outcome.done == [6])
    #expect(outcome.skipped.map(\.caseNumber) == [7, 8])
    #expect(outcome.skipped.map(\.conflict) == [.claimed(by: "Otto"), .assigned(to: "Otto")])
  }

  @Test func whatIsCancelledStaysAndIsUndone() throws {
    let outcome = try store.decideAll(
      CaseFilter(), .reject, reason: nil, note: nil, by: "Noor", at: moment(2)
    ) { $0.behind < 200 }
    #expect(outcome.isCancelled)
    #expect(outcome.done.count == 200)
    #expect(try store.undo(.bulk(try #require(outcome.bulk)), by: "Noor", at: moment(3)).done.count == 200)
    #expect(try store.countByState()[.pending] == 450)
  }

  @Test func nothingToDoIsNoBulkAction() throws {
    let outcome = try store.decideAll(
      CaseFilter(verdict: .reject), .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(outcome == BulkOutcome())
    #expect(throws: StoreError.noBulk(number: 1)) { try store.undo(.bulk(1), by: "Noor", at: moment(3)) }
  }

  @Test func everythingOfAModeratorInAnIntervalIsUndone() throws {
    for number in 1...6 as ClosedRange<Int64> {
      try store.decide(
        number, .reject, reason: nil, note: nil, by: number % 2 == 0 ? "Otto" : "Noor",
        at: moment(Int(number)))
    }
    let outcome = try store.undo(
      .moderator("Noor", from: moment(3), to: moment(6)), by: "Lea", at: moment(9))
    #expect(outcome.done == [5, 3])
    #expect(try store.show(1).reviewCase.state == .decided)
  }

  @Test func everythingOfARuleIsUndone() throws {
    let thread = [Sample("x", "You liar.", insult: 0.9, action: .reject)]
    try store.enqueue(thread, thread: "other")
    try store.decide(451, .reject, reason: nil, note: nil, by: "Noor", at: moment(1))
    #expect(
      try store.undo(.rule("threat", from: moment(0), to: moment(9)), by: "Lea", at: moment(9)).done == [])
    #expect(
      try store.undo(.rule("insult", from: moment(0), to: moment(9)), by: "Lea", at: moment(9)).done == [451])
  }

  @Test func othersWorkIsUndoneByLeads() throws {
    try store.setLead("Lea", isLead: true, by: "Lea", at: moment(1))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(throws: StoreError.notLead(moderator: "Otto")) {
      try store.undo(decision: 1, by: "Otto", at: moment(3))
    }
    try store.undo(decision: 1, by: "Noor", at: moment(3))
    try store.redo(decision: 1, by: "Lea", at: moment(4))
  }

  @Test func anEscalationAndWhatStandsOnItComeBackTogether() throws {
    try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(1))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    let scope = ReversalScope.moderator("Noor", from: moment(0), to: moment(9))
    let undone = try store.undo(scope, by: "Noor", at: moment(9))
    #expect(undone.done == [1, 1])
    #expect(try store.show(1).reviewCase.state == .pending)
    let redone = try store.redo(.bulk(try #require(undone.bulk)), by: "Noor", at: moment(10))
    #expect(redone.done == [1, 1])
    #expect(try store.show(1).reviewCase.state == .decided)
  }

  @Test func aFilterOfDecidedCasesMeansNone() throws {
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(1))
    let decided = CaseFilter(states: [.decided])
    #expect(try store.count(decided, at: moment(2)) == 0)
    let outcome = try store.decideAll(decided, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(outcome == BulkOutcome())
    #expect(try store.countByState()[.pending] == 449)
  }

  @Test func whereEverythingIsLeftAloneThereIsNoBulkAction() throws {
    try store.claim(7, by: "Otto", at: moment(1))
    let rows = try store.auditCount()
    let outcome = try store.decideAll([7], .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(outcome.bulk == nil)
    #expect(outcome.skipped.map(\.caseNumber) == [7])
    #expect(try store.bulkActions(limit: 9).isEmpty)
    #expect(try store.auditCount() == rows)
  }

  /// The first of 400 are one's own.
  @Test func nothingIsUndoneWhereSomeIsOthersWork() throws {
    try store.setLead("Lea", isLead: true, by: "Lea", at: moment(1))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Otto", at: moment(2))
    _ = try store.decideAll(CaseFilter(), .reject, reason: nil, note: nil, by: "Noor", at: moment(3))
    let scope = ReversalScope.rule("insult", from: moment(0), to: moment(9))
    #expect(throws: StoreError.notLead(moderator: "Noor")) {
      try store.undo(scope, by: "Noor", at: moment(4))
    }
    #expect(try store.countByState()[.decided] == 450)
    #expect(try store.bulkActions(limit: 9).map(\.action) == ["reject"])
    let undone = try store.undo(scope, by: "Lea", at: moment(5))
    #expect(undone.done.count == 450)
    #expect(throws: StoreError.notLead(moderator: "Noor")) {
      try store.redo(.bulk(try #require(undone.bulk)), by: "Noor", at: moment(6))
    }
    #expect(try store.countByState()[.decided] == 0)
  }

  @Test func whatWasTakenBackByHandSinceStaysSo() throws {
    _ = try store.decideAll([3, 4], .reject, reason: nil, note: nil, by: "Noor", at: moment(1))
    let undone = try store.undo(.bulk(1), by: "Noor", at: moment(2))
    let redo = ReversalScope.bulk(try #require(undone.bulk))
    #expect(try store.redo(redo, by: "Noor", at: moment(3)).done == [3, 4])
    try store.undo(decision: store.lastDecision(on: 4).number, by: "Noor", note: "wrong", at: moment(4))
    #expect(try store.count(redo, isUndo: false) == 0)
    #expect(try store.redo(redo, by: "Noor", at: moment(5)).done == [])
    #expect(try store.reviewCase(4).state == .pending)
  }

  @Test func aRedoLeavesWhatIsAssignedAlone() throws {
    _ = try store.decideAll([3, 4], .reject, reason: nil, note: nil, by: "Noor", at: moment(1))
    let undone = try store.undo(.bulk(1), by: "Noor", at: moment(2))
    try store.assign(4, to: "Otto", by: "Noor", at: moment(3))
    let redone = try store.redo(.bulk(try #require(undone.bulk)), by: "Noor", at: moment(4))
    #expect(redone.done == [3])
    #expect(redone.skipped.map(\.conflict) == [.assigned(to: "Otto")])
  }
}
