import CommentModel
import Testing

@testable import ReviewStore

@Suite struct ReportTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueue([
      Sample("a"), Sample("b", "You pudding.", insult: 0.6, action: .queue),
      Sample("c", "You soggy pudding.", insult: 0.7, action: .queue),
    ])
  }

  private func comment(_ id: String) -> CommentReference { .comment(id: id, threadID: nil, source: nil) }

  @Test func aReportMakesACase() throws {
    let outcome = try store.report(comment("a"), reporter: "Uli", reason: "spam", note: nil, at: moment(2))
    #expect(outcome == ReportOutcome(caseNumber: 3, isNew: true, isReopened: false))
    let made = try store.show(3).reviewCase
    #expect(made.origin == .report)
    #expect(made.reports == 1)
    #expect(made.scored.verdict.action == .approve)
  }

  @Test func reportsMoveACaseUpOnceForEachReporter() throws {
    #expect(try store.list(CaseFilter(), limit: 9, at: moment(2)).map(\.number) == [2, 1])
    for second in 2...4 {
      try store.report(comment("b"), reporter: "Uli", reason: nil, note: nil, at: moment(second))
    }
    #expect(try store.show(1).reviewCase.reports == 1)
    #expect(try store.list(CaseFilter(), limit: 9, at: moment(5)).map(\.number) == [1, 2])
    try store.report(comment("b"), reporter: nil, reason: nil, note: nil, at: moment(5))
    try store.report(comment("b"), reporter: nil, reason: nil, note: nil, at: moment(6))
    #expect(try store.show(1).reviewCase.priority.reports == 3.0 / 5)
    #expect(try store.list(CaseFilter(minimumReports: 3), limit: 9, at: moment(7)).map(\.number) == [1])
  }

  @Test func anApprovedCaseOpensAgainForANewReporter() throws {
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
    let first = try store.report(comment("b"), reporter: "Uli", reason: nil, note: nil, at: moment(3))
    #expect(first.isReopened)
    #expect(try store.show(1).reviewCase.state == .pending)
    #expect(try store.show(1).decisions.map(\.reversal) == [.reopen])
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(4))
    let second = try store.report(comment("b"), reporter: "Uli", reason: nil, note: nil, at: moment(5))
    #expect(second == ReportOutcome(caseNumber: 1, isNew: false, isReopened: false))
    #expect(try store.show(1).reviewCase.state == .decided)
  }

  @Test func aRejectedCaseStaysRejected() throws {
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    try store.report(comment("b"), reporter: "Uli", reason: nil, note: nil, at: moment(3))
    #expect(try store.show(1).reviewCase.state == .decided)
    #expect(try store.show(1).reviewCase.reports == 1)
  }

  @Test func aCommentMustBeFoundAndOnlyOne() throws {
    #expect(throws: StoreError.noComment(matches: 0)) {
      try store.report(comment("z"), reporter: nil, reason: nil, note: nil, at: moment(2))
    }
    try store.enqueue([Sample("a")], thread: "clocks")
    #expect(throws: StoreError.noComment(matches: 2)) {
      try store.report(comment("a"), reporter: nil, reason: nil, note: nil, at: moment(2))
    }
    let named = CommentReference.comment(id: "a", threadID: "clocks", source: nil)
    #expect(try store.report(named, reporter: nil, reason: nil, note: nil, at: moment(2)).caseNumber == 3)
    let bySource = CommentReference.comment(id: "a", threadID: "sundials", source: "test")
    #expect(try store.report(bySource, reporter: nil, reason: nil, note: nil, at: moment(2)).caseNumber == 4)
    #expect(throws: StoreError.noCase(number: 9)) {
      try store.report(.caseNumber(9), reporter: nil, reason: nil, note: nil, at: moment(2))
    }
  }

  @Test func aForcedReviewMakesOrOpensACase() throws {
    #expect(try store.forceReview(comment("a"), by: "Lea", at: moment(2)).origin == .force)
    try store.decide(2, .reject, reason: nil, note: nil, by: "Noor", at: moment(3))
    let opened = try store.forceReview(.caseNumber(2), by: "Lea", at: moment(4))
    #expect(opened.state == .pending)
    #expect(opened.priority.force == 1)
  }

  @Test func anAppealIsDecidedBySomebodyElse() throws {
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    let appealed = try store.appeal(1, note: "I meant the dessert.", by: "desk", at: moment(3))
    #expect(appealed.state == .pending)
    let own = StoreError.conflict(case: 1, .ownDecision(by: "Noor"))
    #expect(throws: own) { try store.claim(1, by: "Noor", at: moment(4)) }
    #expect(throws: own) { try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(4)) }
    #expect(try store.claimNext(by: "Noor", at: moment(4))?.number == 2)
    #expect(try store.claimNext(by: "Otto", at: moment(5))?.number == 1)
    try store.decide(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(6))
    #expect(try store.show(1).decisions.map(\.reversal) == [.appeal, nil])
    #expect(throws: StoreError.conflict(case: 2, .undecided)) {
      try store.appeal(2, note: nil, by: "desk", at: moment(7))
    }
    // Undone, it is under appeal again; put in force again, it is not.
    try store.undo(decision: 2, by: "Otto", at: moment(8))
    #expect(throws: own) { try store.claim(1, by: "Noor", at: moment(9)) }
    try store.redo(decision: 2, by: "Otto", at: moment(10))
    #expect(try store.value("SELECT outcome FROM appeal") == "2")
  }

  @Test func theOutboxTellsWhatBecomesOfComments() throws {
    try store.claim(1, by: "Noor", at: moment(2))
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(3))
    try store.report(comment("b"), reporter: "Uli", reason: nil, note: nil, at: moment(4))
    let entries = try store.outbox(limit: 9)
    #expect(entries.map(\.entry.action) == [.decide, .reopen])
    #expect(try store.clearOutbox(through: entries[0].number) == 1)
    #expect(try store.outbox(limit: 9).map(\.entry.action) == [.reopen])
  }

  @Test func reportsAndWishesWakeWhatWasPutOff() throws {
    for number in [1, 2] as [Int64] {
      try store.snooze(number, until: moment(999), by: "Noor", at: moment(2))
    }
    try store.report(.caseNumber(1), reporter: "Lin", reason: nil, note: nil, at: moment(3))
    #expect(try store.forceReview(.caseNumber(2), by: "Noor", at: moment(3)).state == .pending)
    #expect(try store.reviewCase(1).state == .pending)
    #expect(try store.show(1).audit.map(\.action) == [.enqueue, .snooze, .report, .wake])
    #expect(try store.show(2).audit.map(\.action) == [.enqueue, .snooze, .force, .wake])
  }
}
