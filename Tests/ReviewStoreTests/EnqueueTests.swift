import CommentModel
import GRDB
import Testing

import struct CommentModel.Comment

@testable import ReviewStore

@Suite struct EnqueueTests {
  let folder: TemporaryFolder
  let store: ReviewStore
  let samples = [
    Sample("a"), Sample("b", "You pudding.", parent: 0, insult: 0.6, action: .queue),
    Sample("c", "You utter pudding!", parent: 1, insult: 0.9, action: .reject),
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
  }

  @Test func makesCasesOfWhatIsFlagged() throws {
    let counts = try store.enqueue(samples)
    #expect(counts == EnqueueCounts(new: 3, cases: 2))
    let cases = try store.list(CaseFilter(), limit: 10, at: moment(9))
    #expect(cases.map(\.comment.id) == ["c", "b"])
    #expect(cases[0].scored == samples[2].scored)
    #expect(cases[0].comment.parentID == "b")
    #expect(cases[0].enqueued == moment(1))
    #expect(cases[0].threadTitle == "On sundials")
  }

  @Test func theSameInputAddsNothing() throws {
    try store.enqueue(samples)
    let before = try contents()
    let changes = try store.value("SELECT total_changes()")
    #expect(try store.enqueue(samples, at: moment(5)) == EnqueueCounts(known: 3))
    #expect(try contents() == before)
    // Not even the same values over the old ones: a folder that is read every night would fill the log.
    #expect(try store.value("SELECT total_changes()") == changes)
  }

  @Test func aParentMayComeAfterItsReplies() throws {
    let samples = [
      Sample("reply", "You pudding.", parent: 2, insult: 0.6, action: .queue),
      Sample("reply to reply", parent: 0), Sample("top"),
    ]
    try store.enqueue(samples)
    #expect(try store.show(1).ancestors.map(\.comment.id) == ["top"])
    let changes = try store.value("SELECT total_changes()")
    #expect(try store.enqueue(samples) == EnqueueCounts(known: 3))
    #expect(try store.value("SELECT total_changes()") == changes)
  }

  @Test func aChangedTextIsANewRevisionWithItsOwnCase() throws {
    try store.enqueue(samples)
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
    var edited = samples
    edited[1] = Sample("b", "You soggy pudding.", parent: 0, insult: 0.7, action: .queue)
    #expect(try store.enqueue(edited, at: moment(3)) == EnqueueCounts(known: 2, changed: 1, cases: 1))
    let old = try store.show(1)
    #expect(old.reviewCase.comment.text == "You pudding.")
    #expect(old.reviewCase.state == .decided)
    #expect(!old.isCurrent)
    let new = try store.show(3)
    #expect(new.reviewCase.comment.text == "You soggy pudding.")
    #expect(new.isCurrent)
    #expect(new.revision != old.revision)
  }

  @Test func anOpenCaseFollowsTheEditedText() throws {
    try store.enqueue(samples)
    let before = try store.claim(1, by: "Noor", at: moment(2))
    var edited = samples
    edited[1] = Sample("b", "Never mind.", parent: 0)
    #expect(try store.enqueue(edited, at: moment(3)) == EnqueueCounts(known: 2, changed: 1, updated: 1))
    let after = try store.show(1)
    #expect(after.isCurrent)
    #expect(after.reviewCase.comment.text == "Never mind.")
    #expect(after.reviewCase.priority.score == 0)
    #expect(after.audit.last?.action == .edit)
    // Whoever decides the old text learns that it is gone.
    #expect(throws: StoreError.conflict(case: 1, .staleVersion(before.version, latest: before.version + 1))) {
      try store.decide(
        1, .approve, reason: nil, note: nil, by: "Noor", token: before.claim?.token, version: before.version,
        at: moment(4))
    }
    #expect(try store.value("SELECT count(*) FROM revision WHERE text = 'You pudding.'") == "1")
  }

  @Test func aTextThatComesBackIsItsOldRevision() throws {
    try store.enqueue(samples)
    let hash = try store.show(1).revision
    try store.enqueue([samples[0], Sample("b", "Never mind.", parent: 0)])
    #expect(try store.enqueue(samples) == EnqueueCounts(known: 2, changed: 1, updated: 1))
    #expect(try store.show(1).isCurrent)
    #expect(try store.show(1).revision == hash)
    #expect(try store.countByState()[.pending] == 2)
  }

  @Test func aDecidedTextThatComesBackStaysDecided() throws {
    try store.enqueue(samples)
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    var edited = samples
    edited[1] = Sample("b", "You soggy pudding.", parent: 0, insult: 0.7, action: .queue)
    #expect(try store.enqueue(edited, at: moment(3)) == EnqueueCounts(known: 2, changed: 1, cases: 1))
    #expect(try store.enqueue(samples, at: moment(4)) == EnqueueCounts(known: 2, changed: 1))
    #expect(try store.show(1).reviewCase.state == .decided)
    #expect(try store.show(1).isCurrent)
    #expect(try store.show(3).reviewCase.state == .pending)
  }

  @Test func heldCommentsAreCasesWhateverThePolicySays() throws {
    let comment = samples[0].comment
    let thread = CommentThread(
      id: "t", comments: [comment], links: [CommentLink(parent: nil, depth: 1)],
      completeness: Completeness(found: 1))
    try store.enqueue(thread, scored: [samples[0].scored], source: "test", holds: true, at: moment(1))
    #expect(try store.show(1).reviewCase.origin == .hold)
    #expect(try store.show(1).reviewCase.scored.verdict.action == .approve)
  }

  @Test func aTextDiffersByItsBytes() throws {
    try store.enqueue([Sample("a", "caf\u{E9}")])
    #expect(try store.enqueue([Sample("a", "cafe\u{301}")]) == EnqueueCounts(changed: 1))
  }

  @Test func newScoresCountUntilThereIsACase() throws {
    try store.enqueue([Sample("a", "You pudding.")])
    let flagged = [Sample("a", "You pudding.", insult: 0.6, action: .queue)]
    #expect(try store.enqueue(flagged) == EnqueueCounts(known: 1, cases: 1))
    let harsher = [Sample("a", "You pudding.", insult: 0.9, action: .reject)]
    #expect(try store.enqueue(harsher) == EnqueueCounts(known: 1))
    #expect(try store.show(1).reviewCase.scored == flagged[0].scored)
  }

  @Test func sourcesKeepThreadsWithTheSameIdApart() throws {
    try store.enqueue(samples, source: "one")
    #expect(try store.enqueue(samples, source: "two") == EnqueueCounts(new: 3, cases: 2))
  }

  @Test func aCommentThatIsGoneStays() throws {
    try store.enqueue(samples)
    try store.enqueue([samples[0]])
    #expect(try store.show(2).ancestors.map(\.comment.id) == ["a", "b"])
  }

  @Test func keepsEveryByteOfTextsThatHoldNUL() throws {
    var sample = Sample("id\0 1", "You\0pudding\0", author: "In\0es", insult: 0.6, action: .queue)
    sample.comment.parentID = nil
    try store.enqueue([sample, Sample("id\0 2")], thread: "thr\0ead", source: "sou\0rce")
    let detail = try store.show(1)
    #expect(detail.reviewCase.comment == sample.comment)
    #expect(detail.reviewCase.threadID == "thr\0ead")
    #expect(detail.source == "sou\0rce")
    let filter = CaseFilter(threadID: "thr\0ead", author: "In\0es")
    #expect(try store.list(filter, limit: 9, at: moment(9)).count == 1)
    #expect(try store.enqueue([sample], thread: "thr\0ead", source: "sou\0rce") == EnqueueCounts(known: 1))
  }

  @Test func aScoreOutOfRangeStoresNothingAtAll() throws {
    #expect(throws: StoreError.refused(path: folder.database, code: 275)) {
      try store.enqueue([Sample("a"), Sample("b", insult: 1.5, action: .queue)])
    }
    #expect(try contents()["comment"] == [])
  }

  /// Every row of every table, as text.
  private func contents() throws -> [String: [String]] {
    try store.read { db in
      var tables: [String: [String]] = [:]
      for table in ["thread", "comment", "revision", "review_case", "decision", "audit"] {
        tables[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY number").map(\.description)
      }
      return tables
    }
  }
}

extension EnqueueCounts {
  init(new: Int = 0, known: Int = 0, changed: Int = 0, cases: Int = 0, updated: Int = 0) {
    self.init()
    newComments = new
    knownComments = known
    changedComments = changed
    newCases = cases
    updatedCases = updated
  }
}
