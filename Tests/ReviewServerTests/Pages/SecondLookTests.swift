import CommentModel
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct SecondLookTests {
  /// Every decision is drawn; Bo has rejected case 2.
  private func pages() async throws -> PageServer {
    let pages = try await PageServer(role: .lead)
    let time = PageServer.time
    try pages.store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 1), by: "moderator", at: time)
    try pages.store.decide(
      2, .reject, reason: "threat", note: "a note of Bo's", by: Claimant("Bo"), at: time)
    return pages
  }

  @Test func aLookIsBlindAndAnswered() async throws {
    let pages = try await pages()
    let page = try await pages.get("/second-looks")
    #expect(page.status == 200)
    #expect(page.body.contains("action=\"/second-looks/2/answer\""))
    for told in ["a note of Bo", "Bo</bdi>", "/cases/2"] {
      #expect(!page.body.contains(told), "\(told)")
    }
    #expect(page.inlineCode == [])
    let answer = try await pages.post("/second-looks/2/answer", ["action": "reject", "reason": "insult"])
    #expect(answer.location == "/second-looks?looked=2")
    let next = try await pages.get(answer.location)
    #expect(next.body.contains("Your answer on case 2 is noted"))
    #expect(next.body.contains("No second look waits for you."))
    #expect(try pages.store.disagreements(limit: 9).isEmpty)
    let again = try await pages.post("/second-looks/2/answer", ["action": "approve", "note": "kept <b>"])
    #expect(again.status == 409)
    try await pages.close()
  }

  @Test func somebodyThirdSettles() async throws {
    let pages = try await pages()
    try pages.store.answerSecondReview(
      2, .approve, reason: nil, note: nil, by: "Cy", at: PageServer.time)
    let page = try await pages.get("/second-looks")
    #expect(page.body.contains("<strong>Rejected</strong> <bdi>Bo</bdi>"))
    #expect(page.body.contains("<strong>Approved</strong> <bdi>Cy</bdi>"))
    let settled = try await pages.post("/second-looks/2/settle", ["action": "approve"])
    #expect(settled.location == "/second-looks?settled=2")
    #expect(try pages.store.show(2).decisions.last { $0.reversal == nil }?.action == .approve)
    #expect(try pages.store.disagreements(limit: 9).isEmpty)
    try await pages.close()
  }

  @Test func whoIsPartOfItDoesNotSettle() async throws {
    let pages = try await pages()
    _ = try await pages.post("/second-looks/2/answer", ["action": "approve"])
    let page = try await pages.get("/second-looks")
    #expect(page.body.contains("class=\"disagreement\""))
    #expect(!page.body.contains("/settle\""))
    #expect(try await pages.post("/second-looks/2/settle", ["action": "approve"]).status == 409)
    try await pages.close()
  }

  @Test func severeWordsAreShownOnRequestAndCounted() async throws {
    let pages = try await pages()
    let revealed = try await pages.post("/second-looks/2/reveal", [:])
    #expect(revealed.location == "/second-looks?severe=1")
    let page = try await pages.get(revealed.location)
    #expect(page.body.contains("/second-looks\" data-key=\"v\""))
    #expect(try pages.store.audit(case: 2, limit: .max).last?.action == .reveal)
    try await pages.close()
  }

  @Test func viewersHaveNoSuchPage() async throws {
    let pages = try await PageServer(role: .viewer)
    #expect(try await pages.get("/second-looks").status == 403)
    #expect(try await !pages.get("/queue").body.contains("/second-looks"))
    try await pages.close()
  }
}
