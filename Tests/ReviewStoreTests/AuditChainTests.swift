import CommentModel
import GRDB
import Testing

@testable import ReviewStore

@Suite struct AuditChainTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    for id in ["a", "b", "c"] {
      try store.enqueue([Sample(id, "You pudding.", insult: 0.6, action: .queue)], thread: id)
    }
    try store.claim(1, by: "Noor", at: moment(2))
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(3))
    try store.decide(2, .approve, reason: nil, note: nil, by: "Noor", at: moment(4))
  }

  /// Changes the file as somebody does who knows SQLite.
  private func tamper(_ sql: String) throws {
    try store.write { db in
      for trigger in ["audit_update", "audit_delete", "audit_replace"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(sql: "DELETE FROM outbox; \(sql)")
    }
  }

  @Test func whatNobodyTouchedIsWell() throws {
    let verification = try store.verifyAudit()
    #expect(verification.rows == 6)
    #expect(verification.fault == nil)
  }

  @Test(arguments: [
    ("UPDATE audit SET actor = 'Otto' WHERE number = 4", AuditFault.altered(row: 4)),
    ("UPDATE audit SET actor = NULL WHERE number = 4", .altered(row: 4)),
    ("UPDATE audit SET time = time + 1 WHERE number = 2", .altered(row: 2)),
    ("UPDATE audit SET detail = '{}' WHERE number = 6", .altered(row: 6)),
    ("UPDATE audit SET hash = zeroblob(32) WHERE number = 5", .altered(row: 5)),
    ("DELETE FROM audit WHERE number = 3", .removed(row: 3, next: 4)),
    ("DELETE FROM audit WHERE number > 4", .removed(row: 5, next: nil)),
    ("DELETE FROM audit WHERE number = 1", .removed(row: 1, next: 2)),
    (
      """
      UPDATE audit SET number = 99 WHERE number = 1; UPDATE audit SET number = 1 WHERE number = 2;
      UPDATE audit SET number = 2 WHERE number = 99
      """, .altered(row: 1)
    ),
    ("UPDATE decision SET action = 'approve' WHERE number = 1", .decisionAltered(row: 5, decision: 1)),
    ("UPDATE decision SET moderator = 'Otto' WHERE number = 2", .decisionAltered(row: 6, decision: 2)),
    ("DELETE FROM decision WHERE number = 2", .decisionAltered(row: 6, decision: 2)),
    (
      """
      INSERT INTO decision (review_case, action, moderator, time, revision, verdict)
      VALUES (3, 'approve', 'Otto', 0, 3, 'queue')
      """, .decisionAdded(decision: 3)
    ),
  ])
  func theFirstThatIsWrongIsNamed(sql: String, fault: AuditFault) throws {
    try tamper(sql)
    #expect(try store.verifyAudit().fault == fault)
  }

  @Test func anEndThatWasCutOffStaysVisible() throws {
    try tamper("DELETE FROM audit WHERE number = 6")
    try store.claim(3, by: "Noor", at: moment(5))
    #expect(try store.verifyAudit().fault == .removed(row: 6, next: 7))
  }

  @Test func aCheckpointShowsWhatWasWrittenAnew() throws {
    let key = AuditKey()
    let checkpoint = try store.auditCheckpoint(key, at: moment(5))
    #expect(checkpoint.isSigned)
    #expect(try store.verifyAudit(against: checkpoint).fault == nil)
    // Somebody drops the last row, and SQLite's count with it: the rest is a chain as good as any.
    try tamper(
      """
      DELETE FROM audit WHERE number = 6; UPDATE sqlite_sequence SET seq = 5 WHERE name = 'audit';
      DELETE FROM decision WHERE number = 2
      """)
    #expect(try store.verifyAudit().fault == nil)
    #expect(try store.verifyAudit(against: checkpoint).fault == .removed(row: 6, next: nil))
    try store.claim(3, by: "Noor", at: moment(6))
    #expect(try store.verifyAudit(against: checkpoint).fault == .rewritten(row: 6))
  }

  @Test func aCheckpointThatWasAlteredIsNotSigned() throws {
    var checkpoint = try store.auditCheckpoint(AuditKey(), at: moment(5))
    checkpoint.number = 5
    #expect(!checkpoint.isSigned)
    checkpoint.number = 6
    checkpoint.publicKey = AuditKey().publicKey
    #expect(!checkpoint.isSigned)
    checkpoint.publicKey = "no key"
    #expect(!checkpoint.isSigned)
  }
}
