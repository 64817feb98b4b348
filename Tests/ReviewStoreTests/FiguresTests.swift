import CommentModel
import ReviewStore
import Testing

/// Figures over a small queue, by hand.
@Suite struct FiguresTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  /// Ines writes, Otto and Emil answer: three cases at the beginning, one an hour and a half later.
  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.setLead("Lea", isLead: true, by: "Lea", at: moment(0))
    try store.enqueue([
      Sample("a"),
      Sample("b", "You pudding.", parent: 0, author: "Otto", insult: 0.6, action: .queue),
      Sample("c", "You utter pudding!", parent: 0, author: "Emil", insult: 0.9, action: .reject),
      Sample("d", "Pudding yourself.", parent: 2, author: "Otto", insult: 0.8, action: .queue),
      Sample("e", "Hm.", author: nil),
    ])
    try store.enqueue(
      [Sample("f", "Pudding.", author: "Emil", insult: 0.5, action: .queue)], thread: "clocks",
      at: moment(5400))
    try store.setSampling(SamplingRate(rule: nil, moderator: nil, rate: 1), by: "Lea", at: moment(0))
    try store.claim(1, by: "Noor", at: moment(11))
    try store.decide(1, .approve, reason: "banter", note: nil, by: "Noor", at: moment(31))
    try store.decide(2, .reject, reason: "insult", note: nil, by: "Noor", at: moment(41))
    try store.decide(3, .reject, reason: "insult", note: nil, by: "Otis", at: moment(3701))
    // Somebody else sees it otherwise, and a third one too.
    try store.answerSecondReview(1, .approve, reason: "banter", note: nil, by: "Otis", at: moment(4000))
    try store.answerSecondReview(2, .reject, reason: "abuse", note: nil, by: "Otis", at: moment(4001))
    try store.answerSecondReview(3, .approve, reason: nil, note: nil, by: "Noor", at: moment(4002))
    try store.settleDisagreement(3, .approve, reason: nil, note: nil, by: "Lea", at: moment(9001))
    try store.appeal(2, note: nil, by: "Emil", at: moment(9002))
  }

  private func close(_ value: Double?, _ expected: Double) -> Bool { abs((value ?? 9e9) - expected) < 1e-12 }

  @Test func moderators() throws {
    var rows: [ModeratorRecord] = []
    try store.exportModerators { rows.append($0) }
    #expect(rows.map(\.moderator) == ["Lea", "Noor", "Otis"])
    #expect(rows.map(\.decisions) == [1, 2, 1])
    #expect(rows.map(\.approved) == [1, 1, 0])
    #expect(rows.map(\.reopened) == [0, 1, 0])
    // The appeal is not decided; the second look is.
    #expect(rows.map(\.overturned) == [0, 0, 1])
    #expect(rows.map(\.firstLook) == [nil, 10, nil])
    #expect(rows.map(\.toDecision) == [9000, 35, 3700])
    #expect(rows.map(\.handling) == [nil, 20, nil])
    #expect(rows.map(\.seen) == [1, 3, 3])
    #expect(rows.map(\.severeSeen) == [1, 2, 2])
    #expect(close(rows[1].meanToxicitySeen, (0.6 + 0.9 + 0.8) / 3))
    #expect(rows.map(\.reviewed) == [0, 2, 1])
    #expect(rows.map(\.agreed) == [0, 2, 0])
    var early: [ModeratorRecord] = []
    try store.exportModerators(in: ExportPeriod(until: moment(41))) { early.append($0) }
    #expect(early.map(\.moderator) == ["Noor"])
    #expect(early.map(\.decisions) == [1])
  }

  @Test func agreement() throws {
    try store.setGolden(4, answer: .reject, by: "Lea", at: moment(9100))
    try store.answerSecondReview(4, .reject, reason: nil, note: nil, by: "Otis", at: moment(9101))
    try store.answerSecondReview(4, .approve, reason: nil, note: nil, by: "Noor", at: moment(9102))
    var rows: [AgreementRecord] = []
    try store.exportAgreement { rows.append($0) }
    #expect(
      rows.map(\.basis) == [
        .secondReviews, .secondReviews, .secondReviews, .secondReviews, .secondReviews, .knownAnswers,
      ])
    #expect(rows.map(\.reason) == [nil, nil, "abuse", "banter", "insult", nil])
    #expect(rows.map(\.pairs) == [3, 3, 3, 3, 3, 2])
    #expect(rows.map(\.agreed) == [2, 1, 2, 3, 1, 1])
    // approve–approve, reject–reject, reject–approve: ⅔ agree, 4/9 would by chance.
    #expect(close(rows[0].kappa, (2.0 / 3 - 4.0 / 9) / (1 - 4.0 / 9)))
    // Three of each: coincidences 2 + 2 + 1 + 1, and 18 of 30 expected to differ.
    #expect(close(rows[0].alpha, 1 - 5.0 * 2 / 18))
    #expect(rows[3].kappa == 1 && rows[3].alpha == 1)
    // One case with the labels reject, reject, approve.
    #expect(rows[5].cases == 1)
    #expect(close(rows[5].alpha, 1 - 2.0 * 2 / 4))
    #expect(rows[5].alphaInterval == nil)
  }

  @Test func rules() throws {
    var rows: [RuleRecord] = []
    try store.exportRules { rows.append($0) }
    #expect(rows.map(\.rule) == ["insult"])
    #expect(rows.map(\.kind) == [.threshold])
    #expect(rows.map(\.fired) == [4])
    #expect(rows.map(\.flagged) == [4])
    #expect(rows.map(\.decided) == [2])
    #expect(rows.map(\.rejected) == [0])
    #expect(rows.map(\.precision) == [0])
    #expect(rows[0].recall == nil)
    #expect(rows.map(\.overturned) == [1])
    #expect(rows.map(\.casesPerDay) == [4])
  }

  @Test func queue() throws {
    var rows: [QueueHourRecord] = []
    try store.exportQueue { rows.append($0) }
    #expect(rows.map(\.hour) == [moment(0), moment(3600), moment(7200)])
    #expect(rows.map(\.made) == [3, 1, 0])
    #expect(rows.map(\.decided) == [2, 1, 1])
    #expect(rows.map(\.reopened) == [0, 0, 2])
    #expect(rows.map(\.backlog) == [1, 1, 2])
    #expect(rows.map(\.medianAge) == [3599, 1800, (10_799 + 5400) / 2])
    #expect(rows.map(\.oldest) == [3599, 1800, 10_799])
    var india: [Timestamp] = []
    try store.exportQueue(offset: { _ in 19_800 }) { india.append($0.hour) }
    #expect(india == [moment(-1800), moment(1800), moment(5400), moment(9000)])
  }

  @Test func days() throws {
    try store.enqueue([Sample("z")], thread: "late", at: moment(3 * 86_400))
    var rows: [DayRecord] = []
    try store.exportDays { rows.append($0) }
    #expect(rows.map(\.day) == ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04"])
    #expect(rows.map(\.texts) == [6, 0, 0, 1])
    #expect(rows.map(\.made) == [4, 0, 0, 0])
    #expect(rows.map(\.decisions) == [4, 0, 0, 0])
    #expect(rows.map(\.appeals) == [1, 0, 0, 0])
    #expect(rows.map(\.secondReviews) == [3, 0, 0, 0])
    #expect(rows.map(\.moderators) == [3, 0, 0, 0])
    #expect(rows.map(\.toDecision) == [(40 + 3700) / 2, nil, nil, nil])
    #expect(rows.map(\.backlog) == [2, 2, 2, 2])
    var some: [DayRecord] = []
    try store.exportDays(in: ExportPeriod(since: moment(100_000), until: moment(200_000))) { some.append($0) }
    #expect(some.map(\.day) == ["2025-01-02", "2025-01-03"])
    #expect(some.map(\.backlog) == [2, 2])
    var west: [String] = []
    try store.exportDays(offset: { _ in -3600 }) { west.append($0.day) }
    #expect(west.first == "2024-12-31")
  }

  @Test func threads() throws {
    var rows: [ThreadRecord] = []
    try store.exportThreads { rows.append($0) }
    let shape = try #require(rows[0].shape)
    #expect(rows.map(\.participants) == [3, 1])
    #expect(shape.depth == 3)
    #expect(shape.branching == 1.5)
    #expect(shape.replyTime == 0)
    #expect(close(shape.toxicShare, 0.6))
    #expect(shape.worstBranch?.id == "a")
    #expect(shape.worstBranch?.comments == 4)
    #expect(shape.worstBranch?.toxic == 3)
    // Feelings 0, −0.6, −0.9, −0.8, 0: mean −0.46, squares 1.81.
    #expect(close(shape.sentimentSpread, (1.81 / 5 - 0.46 * 0.46).squareRoot()))
    #expect(shape.heat == [0, 0.6, 0.9, 0.4])
    #expect(rows[1].shape?.branching == nil)
    #expect(rows[1].shape?.heat == [nil, nil, nil, 0.5])
  }

  @Test func authorsAndTargets() throws {
    var authors: [AuthorSummary] = []
    try store.exportAuthors { authors.append($0) }
    #expect(authors.map(\.author) == ["Emil", "Ines", "Otto"])
    #expect(authors.map(\.comments) == [2, 1, 2])
    #expect(authors.map(\.threads) == [2, 1, 1])
    #expect(authors.map(\.answers) == [1, 2, 0])
    #expect(authors.map(\.toxic) == [2, 0, 2])
    #expect(authors.map(\.cases) == [2, 0, 2])
    #expect(authors.map(\.approved) == [0, 0, 2])
    #expect(authors.map(\.appeals) == [1, 0, 0])
    var targets: [TargetRecord] = []
    try store.exportTargets { targets.append($0) }
    #expect(targets.map(\.author) == ["Emil", "Ines"])
    #expect(targets.map(\.answers) == [1, 2])
    #expect(targets.map(\.toxicAnswerers) == [1, 2])
    #expect(targets.map(\.worstThread) == ["sundials", "sundials"])
    #expect(targets.map(\.worstThreadAnswerers) == [1, 2])
  }

  @Test func terms() throws {
    var rows: [TermRecord] = []
    try store.exportTerms { rows.append($0) }
    #expect(rows.map(\.term) == ["pudding"])
    #expect(rows.map(\.categories) == [["insult"]])
    #expect(rows.map(\.occurrences) == [4])
    #expect(rows.map(\.approved) == [2])
    #expect(rows.map(\.company) == [[]])
    #expect(close(rows[0].meanToxicity, 0.7))
  }

  @Test func aFrozenStoreShowsOneState() throws {
    let frozen = try store.frozen()
    func count() throws -> Int {
      var count = 0
      try frozen.exportComments { _ in count += 1 }
      return count
    }
    #expect(try count() == 6)
    try store.enqueue([Sample("z")], thread: "late", at: moment(10_000))
    #expect(try count() == 6)
    #expect(throws: StoreError.self) { try frozen.enqueue([Sample("z")], thread: "late") }
  }
}
