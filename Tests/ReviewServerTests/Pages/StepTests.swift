import CommentModel
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct StepTests {
  @Test func aDecisionLeadsOnAndCanBeTakenBack() async throws {
    let pages = try await PageServer()
    let first = try #require(try pages.store.page(CaseFilter(), limit: 2, at: PageServer.time).cases.first)
    let decided = try await pages.post(
      "/cases/\(first.number)/decide",
      ["action": "reject", "reason": "insult", "note": "rude", "version": "\(first.version)"])
    #expect(decided.status == 303)
    #expect(decided.location.hasSuffix("?did=1"))
    #expect(!decided.location.hasPrefix("/cases/\(first.number)?"))
    let next = try await pages.get(decided.location)
    #expect(next.body.contains("action=\"/decisions/1/undo\""))
    let decision = try pages.store.decision(1)
    #expect(decision.reason == "insult")
    #expect(decision.note == "rude")
    let undone = try await pages.post("/decisions/1/undo", [:])
    #expect(undone.location == "/cases/\(first.number)?undone=1")
    #expect(try pages.store.reviewCase(first.number).state == .pending)
    #expect(try await pages.get(undone.location).body.contains("action=\"/decisions/1/redo\""))
    #expect(try await pages.post("/decisions/1/redo", [:]).status == 303)
    #expect(try pages.store.reviewCase(first.number).state == .decided)
    try await pages.close()
  }

  @Test func whoIsSecondIsTold() async throws {
    let pages = try await PageServer()
    try pages.store.decide(
      2, .approve, reason: nil, note: nil, by: Claimant("Bo"), at: PageServer.time)
    let answer = try await pages.post(
      "/cases/2/decide", ["action": "reject", "version": "1", "note": "mine <b>"])
    #expect(answer.status == 409)
    #expect(answer.body.contains("Bo has decided this case meanwhile. Nothing was changed."))
    try await pages.close()
  }

  @Test func whatWasTypedIsKeptWhereSomebodyElseHasTheCase() async throws {
    let pages = try await PageServer()
    try pages.store.claim(2, by: Claimant("Bo"), at: PageServer.time)
    let answer = try await pages.post(
      "/cases/2/decide", ["action": "reject", "reason": "threat", "note": "mine <b>"])
    #expect(answer.status == 409)
    #expect(answer.body.contains("Bo is at this case."))
    #expect(answer.body.contains("mine &lt;b&gt;</textarea>"))
    #expect(answer.body.contains("value=\"threat\" data-reason=\"t\" checked"))
    try await pages.close()
  }

  @Test func aScriptIsToldOfItsClaim() async throws {
    let pages = try await PageServer()
    let json: HTTPFields = [.accept: "application/json"]
    let answer = try await pages.post("/cases/3/claim", [:], headers: json)
    #expect(answer.status == 200)
    let claim = try #require(try pages.store.reviewCase(3).claim)
    #expect(answer.body == "{\"version\":\(claim.version),\"token\":\(claim.token)}\n")
    #expect(
      try await pages.post("/cases/3/release", ["token": "\(claim.token)"], headers: json).status == 200)
    try pages.store.claim(3, by: Claimant("Bo"), at: PageServer.time)
    #expect(try await pages.post("/cases/3/claim", [:], headers: json).status == 409)
    try await pages.close()
  }

  @Test func aForeignFormDoesNothing() async throws {
    let pages = try await PageServer()
    let steps = [
      "/cases/1/decide", "/cases/1/claim", "/cases/1/snooze", "/cases/1/reveal", "/decisions/1/undo", "/bulk",
      "/bulk/run", "/bulk/1/undo", "/views/save", "/settings", "/settings/queue", "/policy", "/demo",
    ]
    for step in steps {
      #expect(try await pages.post(step, ["action": "reject"], token: "other").status == 403)
    }
    #expect(try pages.store.reviewCase(1).state == .pending)
    try await pages.close()
  }

  @Test func aBulkIsShownTakenAndTakenBack() async throws {
    let pages = try await PageServer()
    let preview = try await pages.post("/bulk", ["action": "reject", "case": "1.2.3"])
    #expect(preview.status == 200)
    #expect(preview.body.contains("Reject 3 cases"))
    #expect(try pages.store.reviewCase(1).state == .pending)
    let run = try await pages.post("/bulk/run", ["action": "reject", "case": "1.2.3", "reason": "spam"])
    #expect(run.location == "/queue?bulk=1&count=3&skipped=0")
    #expect(try pages.store.countByState()[.decided] == 3)
    #expect(try await pages.get(run.location).body.contains("action=\"/bulk/1/undo\""))
    let undone = try await pages.post("/bulk/1/undo", [:])
    #expect(undone.location == "/queue?bulkundone=3&of=2&skipped=0")
    #expect(try pages.store.countByState()[.decided] == 0)
    #expect(try await pages.post("/bulk/2/redo", [:]).status == 303)
    #expect(try pages.store.countByState()[.decided] == 3)
    try await pages.close()
  }

  @Test func allOfAFilterAreDecided() async throws {
    let pages = try await PageServer()
    let run = try await pages.post(
      "/bulk/run", ["action": "approve", "all": "1", "back": "category=threat"])
    #expect(run.location.hasPrefix("/queue?category=threat&bulk=1&count="))
    let decided = try pages.store.list(CaseFilter(states: [.decided]), limit: 100, at: PageServer.time)
    #expect(!decided.isEmpty)
    #expect(decided.allSatisfy { $0.scored.toxicity[.threat] > 0 })
    try await pages.close()
  }

  @Test func nothingSelectedIsSaid() async throws {
    let pages = try await PageServer()
    let answer = try await pages.post("/bulk", ["action": "reject"])
    #expect(answer.status == 400)
    #expect(answer.body.contains("Select at least one case first."))
    try await pages.close()
  }

  @Test func severeWordsAreShownWhenAskedForAndThatIsCounted() async throws {
    let pages = try await PageServer()
    #expect(try await !pages.get("/cases/2").body.contains("smash your face"))
    // The address alone shows nothing.
    #expect(try await !pages.get("/cases/2?severe=1").body.contains("smash your face"))
    let answer = try await pages.post("/cases/2/reveal", [:])
    #expect(answer.location == "/cases/2?severe=1")
    #expect(try await pages.get(answer.location).body.contains("smash your face"))
    let exposures = try pages.store.exposures(since: PageServer.time)
    #expect(exposures.map(\.moderator) == ["moderator"])
    #expect(exposures.map(\.reveals) == [1])
    try await pages.close()
  }

  @Test func aSnoozedCaseComesBack() async throws {
    let pages = try await PageServer()
    let answer = try await pages.post("/cases/2/snooze", ["hours": "4", "version": "1"])
    #expect(answer.location.contains("snoozed=2"))
    #expect(try pages.store.reviewCase(2).state == .snoozed)
    #expect(try await pages.post("/cases/2/wake", [:]).status == 303)
    #expect(try pages.store.reviewCase(2).state == .pending)
    #expect(try await pages.post("/cases/2/snooze", ["hours": "-1"]).status == 400)
    try await pages.close()
  }

  @Test func viewsAreKept() async throws {
    let pages = try await PageServer()
    _ = try await pages.post("/views/save", ["name": "Worst \"ones\"", "back": "verdict=reject&min=0.8"])
    #expect(try pages.store.savedFilter("Worst \"ones\"") == CaseFilter(verdict: .reject, minimumScore: 0.8))
    let body = try await pages.get("/queue").body
    #expect(
      body.contains("href=\"/queue?verdict=reject&amp;min=0.8\" dir=\"auto\">Worst &quot;ones&quot;</a>"))
    _ = try await pages.post("/views/remove", ["name": "Worst \"ones\""])
    #expect(try pages.store.savedFilters().isEmpty)
    try await pages.close()
  }
}
