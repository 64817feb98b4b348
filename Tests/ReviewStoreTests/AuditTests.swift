import CommentModel
import GRDB
import Testing

@testable import ReviewStore

@Suite struct AuditTests {
  @Test(arguments: [
    "UPDATE audit SET actor = 'nobody'",
    "UPDATE audit SET time = 0 WHERE number = 1",
    "DELETE FROM audit",
    "DELETE FROM audit WHERE number = 2",
    "INSERT OR REPLACE INTO audit (number, time, action, detail) VALUES (1, 0, 'claim', '{}')",
    "INSERT INTO audit (number, time, action, detail) VALUES (1, 0, 'claim', '{}') "
      + "ON CONFLICT (number) DO UPDATE SET actor = 'nobody'",
  ])
  func rowsCanOnlyBeAdded(sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.enqueueCases(2)
    try store.claim(1, by: "Noor", at: moment(2))
    let before = try rows(store)
    #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
    #expect(try rows(store) == before)
  }

  @Test(arguments: [
    // A second final decision, a second escalation, a decided case that is claimed, a case of nothing.
    "INSERT INTO decision (review_case, action, moderator, time) VALUES (1, 'approve', 'Otto', 0)",
    "INSERT INTO decision (review_case, action, moderator, time) VALUES (1, 'escalate', 'Otto', 0)",
    "UPDATE review_case SET claimant = 'Otto' WHERE number = 1",
    "INSERT INTO review_case (revision, state, verdict, severity, enqueued) "
      + "VALUES (99, 'pending', 'queue', 0, 0)",
    "DELETE FROM review_case",
  ])
  func theSchemaItselfRefusesWhatMustNotBe(sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.enqueueCases(2)
    try store.decide(1, .escalate, reason: nil, note: nil, by: "Noor", at: moment(2))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(3))
    #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
  }

  @Test func oneRowTellsOfCasesThatWereMadeAlike() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.enqueue([
      Sample("a", "You pudding.", insult: 0.6, action: .queue), Sample("b", "Fine."),
      Sample("c", "You pudding!", insult: 0.6, action: .queue),
      Sample("d", "You PUDDING!", insult: 0.9, action: .reject),
      Sample("e", "Pudding.", insult: 0.6, action: .queue),
    ])
    let details = try (1...4).map { try store.show(Int64($0)).audit.map(\.detail) }
    let both = #"{"cases":2,"verdict":"queue"}"#
    #expect(details == [[both], [both], [#"{"verdict":"reject"}"#], [#"{"verdict":"queue"}"#]])
    #expect(try rows(store).count == 3)
  }

  private func rows(_ store: ReviewStore) throws -> [String] {
    try store.read { try Row.fetchAll($0, sql: "SELECT * FROM audit ORDER BY number").map(\.description) }
  }

  @Test func aCaseHasTheRowThatTellsOfItsMaking() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.enqueueCases(3)
    try store.claim(3, by: "Noor", at: moment(2))
    #expect(try store.audit(case: 3, limit: 9).map(\.action) == [.enqueue, .claim])
    #expect(try store.audit(from: 2, case: 3, limit: 9).map(\.action) == [.claim])
    #expect(try store.audit(case: 4, limit: 9).isEmpty)
  }
}
