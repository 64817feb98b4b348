import CommentModel
import Testing

@testable import ReviewStore

@Suite struct SecondReviewTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueueCases(200)
  }

  private func decide(_ number: Int64, _ action: DecisionAction, by claimant: Claimant) throws {
    try store.decide(number, action, reason: nil, note: nil, by: claimant, at: moment(2))
  }

  @Test func theShareIsDrawn() throws {
    try store.setSampling(SamplingRate(rule: nil, moderator: "Noor", rate: 0.3), by: "Lea", at: moment(1))
    for number in 1...100 as ClosedRange<Int64> { try decide(number, .approve, by: "Noor") }
    for number in 101...200 as ClosedRange<Int64> { try decide(number, .approve, by: "Otto") }
    let drawn = try #require(Int(store.value("SELECT count(*) FROM second_review") ?? ""))
    // Binomial with n = 100 and p = 0.3: outside of this once in a million files.
    #expect((9...54).contains(drawn))
    #expect(try store.value("SELECT count(*) FROM second_review WHERE review_case > 100") == "0")
  }

  @Test func ratesFitRulesToo() throws {
    try store.setSampling(SamplingRate(rule: "insult", moderator: nil, rate: 1), by: "Lea", at: moment(1))
    try store.setSampling(SamplingRate(rule: "threat", moderator: nil, rate: 1), by: "Lea", at: moment(1))
    try decide(1, .approve, by: "Noor")
    try decide(2, .escalate, by: "Noor")
    #expect(try store.value("SELECT group_concat(review_case) FROM second_review") == "1")
    try store.setSampling(SamplingRate(rule: "insult", moderator: nil, rate: 0), by: "Lea", at: moment(1))
    try decide(3, .approve, by: "Noor")
    #expect(try store.value("SELECT count(*) FROM second_review") == "1")
    #expect(try store.samplingRates().map(\.rule) == ["threat"])
  }

  @Test func aDisagreementIsSettledBySomebodyThird() throws {
    try store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 1), by: "Lea", at: moment(1))
    try decide(1, .reject, by: "Noor")
    try decide(2, .reject, by: "Noor")
    #expect(try store.nextSecondReview(for: "Noor") == nil)
    let none = StoreError.conflict(case: 1, .noSecondReview)
    #expect(throws: none) {
      try store.answerSecondReview(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(3))
    }
    #expect(try store.nextSecondReview(for: "Otto") != nil)
    let review = try store.answerSecondReview(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(3))
    #expect(review.agrees == false)
    #expect(throws: none) {
      try store.answerSecondReview(1, .approve, reason: nil, note: nil, by: "Pia", at: moment(3))
    }
    try store.answerSecondReview(2, .reject, reason: nil, note: nil, by: "Otto", at: moment(3))
    #expect(try store.disagreements(limit: 9).map(\.caseNumber) == [1])
    #expect(throws: StoreError.conflict(case: 1, .ownDecision(by: "Otto"))) {
      try store.settleDisagreement(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(4))
    }
    let settled = try store.settleDisagreement(1, .approve, reason: nil, note: nil, by: "Lea", at: moment(4))
    #expect(settled.moderator == "Lea")
    #expect(try store.show(1).decisions.map(\.reversal) == [.overturn, nil])
    #expect(try store.disagreements(limit: 9).isEmpty)
    #expect(throws: StoreError.conflict(case: 2, .noDisagreement)) {
      try store.settleDisagreement(2, .approve, reason: nil, note: nil, by: "Lea", at: moment(4))
    }
    #expect(try store.agreements() == [Agreement(moderator: "Noor", reviewed: 2, agreed: 1)])
    #expect(try store.verifyAudit().fault == nil)
  }

  @Test func knownCasesAreAnsweredByEverybodyOnce() throws {
    try decide(5, .reject, by: "Lea")
    try store.setGolden(5, answer: .reject, by: "Lea", at: moment(3))
    for (moderator, action) in [("Noor", DecisionAction.reject), ("Otto", .approve)] {
      #expect(try store.nextSecondReview(for: moderator)?.reviewCase.number == 5)
      try store.answerSecondReview(5, action, reason: nil, note: nil, by: moderator, at: moment(4))
      #expect(try store.nextSecondReview(for: moderator) == nil)
    }
    #expect(
      try store.agreements() == [
        Agreement(moderator: "Noor", known: 1, right: 1), Agreement(moderator: "Otto", known: 1),
      ])
    #expect(try store.goldenCases().map(\.answer) == [.reject])
    try store.setGolden(5, answer: nil, by: "Lea", at: moment(5))
    #expect(try store.goldenCases().isEmpty)
  }

  @Test func undoAndRedoDoNotDodgeTheSecondLook() throws {
    try store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 1), by: "Lea", at: moment(1))
    try decide(1, .reject, by: "Noor")
    try store.undo(decision: 1, by: "Noor", at: moment(3))
    #expect(try store.nextSecondReview(for: "Otto") == nil)
    #expect(throws: StoreError.conflict(case: 1, .noSecondReview)) {
      try store.answerSecondReview(1, .approve, reason: nil, note: nil, by: "Otto", at: moment(3))
    }
    try store.redo(decision: 1, by: "Noor", at: moment(4))
    #expect(try store.nextSecondReview(for: "Otto")?.reviewCase.number == 1)
    try store.answerSecondReview(1, .reject, reason: nil, note: nil, by: "Otto", at: moment(5))
    #expect(try store.agreements() == [Agreement(moderator: "Noor", reviewed: 1, agreed: 1)])
  }

  /// A case with a known answer that waits, and one that was decided, appealed against, decided again and drawn.
  @Test func aBlindLookTellsNothing() throws {
    let fresh = try store.reviewCase(1)
    try store.setGolden(1, answer: .reject, by: "Lea", at: moment(1))
    try store.report(.caseNumber(1), reporter: "Lin", reason: nil, note: "look", at: moment(1))
    try store.assign(1, to: "Pia", by: "Pia", at: moment(1))
    try store.claim(1, by: "Pia", at: moment(1))
    let known = try #require(try store.nextSecondReview(for: "Otto"))
    #expect(known.isBlind)
    #expect(known.reviewCase == fresh)
    #expect(known.reports.isEmpty && known.audit.isEmpty)

    try store.setGolden(1, answer: nil, by: "Lea", at: moment(1))
    try store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 1), by: "Lea", at: moment(1))
    let second = try store.reviewCase(2)
    try decide(2, .reject, by: "Noor")
    try store.appeal(2, note: "a quotation", by: "Pia", at: moment(3))
    try store.decide(2, .approve, reason: nil, note: nil, by: "Pia", at: moment(4))
    let drawn = try #require(try store.nextSecondReview(for: "Otto"))
    #expect(drawn.reviewCase == second)
    #expect(drawn.appeals.isEmpty && drawn.decisions.isEmpty && drawn.audit.isEmpty)
  }

  @Test func anotherKnownAnswerTakesThePlaceOfTheFirst() throws {
    try store.setGolden(5, answer: .reject, by: "Lea", at: moment(3))
    try store.answerSecondReview(5, .reject, reason: nil, note: nil, by: "Noor", at: moment(4))
    try store.setGolden(5, answer: .approve, by: "Pia", at: moment(5))
    #expect(
      try store.goldenCases() == [
        GoldenCase(caseNumber: 5, answer: .approve, moderator: "Pia", time: moment(5))
      ])
    #expect(try store.agreements() == [Agreement(moderator: "Noor", known: 1, right: 0)])
    try store.setGolden(5, answer: nil, by: "Pia", at: moment(6))
    #expect(try store.agreements().isEmpty)
  }
}
