import Foundation
import Testing

@Suite struct AuditCommandTests {
  private let queue: Queue

  init() throws {
    queue = try Queue(of: .demo)
    try queue.run("claim", "1", "--as", "ada")
    try queue.run("decide", "1", "reject", "--as", "ada")
  }

  private func audit(_ arguments: String...) throws -> Outcome {
    try Program.run(["audit"] + arguments, environment: ["PARLEY_DATABASE": queue.database])
  }

  /// Changes the file as somebody does who knows SQLite.
  private func tamper(_ sql: String) throws {
    let script = """
      import sqlite3, sys
      database = sqlite3.connect(sys.argv[1])
      for trigger in ("audit_update", "audit_delete", "audit_replace"):
          database.execute("DROP TRIGGER " + trigger)
      database.executescript(sys.argv[2])
      database.commit()
      """
    #expect(try Program.python(script, queue.database, sql).status == 0)
  }

  @Test func whatNobodyTouchedIsWell() throws {
    let outcome = try audit("verify")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix(" rows, and all is well\n"))
    #expect(
      try audit("list", "--case", "1").lines.map { $0.split(separator: " ")[2] } == [
        "enqueue", "claim", "decide",
      ])
  }

  @Test(arguments: [
    (
      "UPDATE audit SET actor = 'bo' WHERE action = 'claim'",
      " was altered, or put into the place of another\n"
    ),
    ("DELETE FROM audit WHERE number = 2", "row 2 was removed: 3 follows on 1\n"),
    ("UPDATE decision SET action = 'approve'", "decision 1 was altered or removed: row "),
  ])
  func theFirstRowThatIsWrongIsNamed(sql: String, words: String) throws {
    try tamper(sql)
    let outcome = try audit("verify")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(words), "\(outcome.output)")
    #expect(try audit("verify", "--json").objects[0]["fault"] as? String != nil)
  }

  @Test func aCheckpointShowsWhatWasWrittenAnew() throws {
    let key = queue.folder.path("audit.key")
    let file = queue.folder.path("checkpoint.json")
    let publicKey = try audit("key", key).output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(publicKey.count == 64)
    #expect(try audit("key", key).output == publicKey + "\n")
    #expect(try audit("checkpoint", "--key", key, "--output", file).status == 0)
    #expect(try audit("verify", "--checkpoint", file, "--public-key", publicKey).status == 0)
    let other = String(repeating: "0", count: 64)
    #expect(try audit("verify", "--checkpoint", file, "--public-key", other).messages.contains("another key"))
    try tamper(
      """
      PRAGMA foreign_keys = OFF; DELETE FROM outbox; DELETE FROM decision;
      DELETE FROM audit WHERE action = 'decide'; UPDATE review_case SET state = 'pending' WHERE state = 'decided';
      UPDATE sqlite_sequence SET seq = (SELECT max(number) FROM audit) WHERE name = 'audit'
      """)
    #expect(try audit("verify").status == 0)
    #expect(try audit("verify", "--checkpoint", file).status == 1)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data(text.replacing("\"number\":", with: "\"number\":1").utf8).write(to: URL(filePath: file))
    #expect(try audit("verify", "--checkpoint", file).messages.contains("the signature does not fit"))
    try Data("{}".utf8).write(to: URL(filePath: file))
    #expect(try audit("verify", "--checkpoint", file).messages.hasSuffix("not a checkpoint\n"))
  }

  @Test func aKeyIsNeeded() throws {
    let missing = try audit("checkpoint", "--key", queue.folder.path("none.key"))
    #expect(missing.status == 2)
    #expect(missing.messages.contains("`parley audit key FILE` makes one"))
    let wrong = try audit("key", "Package.swift")
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("not a key for checkpoints"))
  }
}
