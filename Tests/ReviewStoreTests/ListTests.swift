import CommentModel
import ReviewStore
import Testing

@Suite struct ListTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    var quoting = Sample("quoting", author: "Ulla", insult: 0.3, action: .queue)
    quoting.scored.quotedToxicity[.threat] = 0.9
    quoting.scored.quotedToxicity.overall = 0.95
    try store.enqueue(
      [
        Sample("old", author: "Ulla", insult: 0.5, action: .queue), quoting,
        Sample("vile", insult: 0.4, action: .reject), Sample("fine"),
      ], at: moment(10))
    try store.enqueue(
      [Sample("new", insult: 0.5, action: .queue), Sample("sharp", insult: 0.6, action: .queue)],
      thread: "clocks", at: moment(20))
  }

  @Test func rejectComesFirstThenSeverityThenAge() throws {
    #expect(try ids(CaseFilter()) == ["vile", "sharp", "old", "new", "quoting"])
  }

  @Test func pagesCoverTheListOnce() throws {
    let pages = try (0..<3).flatMap { try store.list(CaseFilter(), limit: 2, offset: 2 * $0, at: moment(30)) }
    #expect(pages.map(\.comment.id) == ["vile", "sharp", "old", "new", "quoting"])
  }

  @Test func severityIsThatOfTheReasonsForTheVerdict() {
    func reason(_ score: Double, _ action: PolicyAction) -> Reason {
      Reason(attribute: .toxicity, score: score, threshold: 0.1, action: action, passage: .own)
    }
    let reasons = [reason(0.6, .reject), reason(0.7, .reject), reason(0.9, .queue)]
    #expect(Verdict(action: .reject, reasons: reasons).severity == 0.7)
    #expect(Verdict(action: .approve, reasons: []).severity == 0)
  }

  @Test func theOrderOfVerdictsIsThatOfTheirWords() {
    let words = PolicyAction.allCases.sorted().map(\.rawValue)
    #expect(words == words.sorted())
  }

  @Test(arguments: [
    (CaseFilter(verdict: .reject), ["vile"]),
    (CaseFilter(category: .threat), ["quoting"]),
    (CaseFilter(category: .threat, minimumScore: 0.91), []),
    (CaseFilter(category: .insult, minimumScore: 0.5), ["sharp", "old", "new"]),
    (CaseFilter(minimumScore: 0.6), ["sharp", "quoting"]),
    (CaseFilter(threadID: "clocks"), ["sharp", "new"]),
    (CaseFilter(author: "Ulla"), ["old", "quoting"]),
    (CaseFilter(states: [.decided]), ["old"]),
    (CaseFilter(states: [.decided, .claimed], author: "Ulla"), ["old"]),
    (CaseFilter(states: [.pending], verdict: .queue, threadID: "sundials"), ["quoting"]),
    (CaseFilter(author: "' OR 1=1 --"), []),
  ])
  func everyPartOfAFilterHolds(filter: CaseFilter, expected: [String]) throws {
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(30))
    #expect(try ids(filter) == expected)
    #expect(try store.countByState(filter).values.reduce(0, +) == expected.count)
  }

  @Test func countsEveryState() throws {
    try store.claim(1, by: "Noor", at: moment(30))
    try store.decide(2, .escalate, reason: nil, note: nil, by: "Noor", at: moment(30))
    try store.decide(3, .reject, reason: nil, note: nil, by: "Noor", at: moment(30))
    #expect(try store.countByState() == [.pending: 2, .claimed: 1, .decided: 1, .escalated: 1, .snoozed: 0])
  }

  private func ids(_ filter: CaseFilter) throws -> [String] {
    try store.list(filter, limit: 100, at: moment(30)).map(\.comment.id)
  }

  @Test func theHighestNumbersMeanAll() throws {
    let all = try store.list(CaseFilter(), limit: 99, at: moment(9)).map(\.number)
    #expect(
      try store.list(CaseFilter(), limit: .max, offset: 1, at: moment(9)).map(\.number)
        == Array(all.dropFirst()))
    #expect(try store.list(CaseFilter(), limit: .max, offset: .max, at: moment(9)).isEmpty)
    #expect(try store.page(CaseFilter(), limit: .max, at: moment(9)).cases.map(\.number) == all)
  }

  @Test(arguments: ["c0d44aff84c7a143-5-8000000000000000", "c0d44aff84c7a143-ffffffffffffffff-5", "1-2", ""])
  func aPlaceThatIsNoneIsRefused(description: String) {
    #expect(CaseCursor(description) == nil)
  }

  @Test func aPlaceOfAnotherFileIsNoCrash() throws {
    let place = try #require(CaseCursor("7fd44aff84c7a143-0-7fffffffffffffff"))
    #expect(try store.page(CaseFilter(), limit: 9, after: place, at: moment(9)).arrivals == 0)
  }
}
