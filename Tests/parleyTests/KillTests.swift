import Foundation
import Testing

/// Processes that are killed while they write.
@Suite struct KillTests {
  /// What a process was asked to do, and what became of it.
  private struct Tally {
    var acknowledged: [Int: String] = [:]
    var added: Set<Int> = []
    var killed = 0
    /// Killed ones whose step is in the database all the same: the kill came between the commit and the exit.
    var killedBehindTheCommit = 0
  }

  /// Every decision whose process said that it was made is there after 50 kills.
  @Test(.timeLimit(.minutes(2))) func acknowledgedDecisionsSurviveKills() async throws {
    let queue = try Queue()
    for part in 0..<4 { try write(part, of: queue) }
    #expect(try queue.run("add", queue.folder.path("0.ndjson"), queue.folder.path("1.ndjson")).status == 0)
    var random = SeededGenerator(seed: 2)
    var tally = Tally(added: [0, 1])
    var attempts: [Int: [String]] = [:]
    var number = 0
    while tally.killed < 50 {
      number = number % 200 + 1
      let action = ["approve", "reject", "escalate"].randomElement(using: &random)!
      let delay = Double.random(in: 0...0.07, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let part = Int.random(in: 2...3, using: &random)
        let arguments = ["queue", "add", queue.folder.path("\(part).ndjson"), "--db", queue.database]
        if try await end(arguments, after: delay * 20, queue, &tally) { tally.added.insert(part) }
      case 1:
        let arguments = ["queue", "claim", "\(number)", "--as", "ada", "--db", queue.database]
        _ = try await end(arguments, after: delay, queue, &tally)
      default:
        let arguments = ["queue", "decide", "\(number)", action, "--as", "ada", "--db", queue.database]
        attempts[number, default: []].append(action)
        if try await end(arguments, after: delay, queue, &tally), action != "escalate" {
          tally.acknowledged[number] = action
        }
      }
    }
    try check(queue, &tally, attempts)
    print(
      "\(tally.acknowledged.count) final decisions acknowledged, \(tally.killed) processes killed,",
      "\(tally.killedBehindTheCommit) of them behind the commit")
  }

  private func check(_ queue: Queue, _ tally: inout Tally, _ attempts: [Int: [String]]) throws {
    #expect(try queue.query("PRAGMA integrity_check") == [#"["ok"]"#])
    #expect(try queue.query("PRAGMA foreign_key_check").isEmpty)
    let rows = try queue.query("SELECT review_case, action FROM decision WHERE action <> 'escalate'")
    var decided: [Int: String] = [:]
    for row in rows {
      let values = try #require(JSONSerialization.jsonObject(with: Data(row.utf8)) as? [Any])
      let number = try #require(values[0] as? Int)
      #expect(decided[number] == nil, "case \(number) has two decisions")
      decided[number] = values[1] as? String
    }
    #expect(!tally.acknowledged.isEmpty)
    for (number, action) in tally.acknowledged { #expect(decided[number] == action) }
    for (number, action) in decided { #expect(attempts[number]?.contains(action) == true) }
    tally.killedBehindTheCommit = decided.count - tally.acknowledged.count
    // Each decision has its row in the audit trail, and each row there its decision.
    let unrecorded = """
      SELECT count(*) FROM decision LEFT JOIN audit ON audit.action = 'decide'
      AND audit.review_case = decision.review_case
      AND json_extract(audit.detail, '$.decision') = decision.number
      WHERE audit.number IS NULL
      """
    #expect(try queue.query(unrecorded) == ["[0]"])
    let surplus = "SELECT (SELECT count(*) FROM decision) - count(*) FROM audit WHERE action = 'decide'"
    #expect(try queue.query(surplus) == ["[0]"])
    // A thread came as a whole or not at all, and comes as a whole the next time.
    for part in 0..<4 {
      let found = try queue.query(
        "SELECT count(*) FROM comment JOIN thread ON thread.number = comment.thread WHERE thread.id = 'part \(part)'"
      )
      #expect(found == ["[100]"] || !tally.added.contains(part) && found == ["[0]"])
    }
    #expect(try queue.run("add", queue.folder.path("2.ndjson"), queue.folder.path("3.ndjson")).status == 0)
    #expect(try queue.query("SELECT count(*) FROM comment") == ["[400]"])
    #expect(try queue.query("SELECT count(*) FROM review_case") == ["[400]"])
  }

  private func write(_ part: Int, of queue: Queue) throws {
    let lines = (0..<100).map {
      #"{"thread":"part \#(part)","id":"\#($0)","text":"you idiot, number \#($0)"}"#
    }
    try queue.folder.write(lines.joined(separator: "\n"), to: "\(part).ndjson")
  }

  /// Runs a command and kills it after so many seconds; whether it ended by itself, with success.
  private func end(
    _ arguments: [String], after delay: Double, _ queue: Queue, _ tally: inout Tally
  ) async throws -> Bool {
    let process = try Program.start(arguments, in: queue.folder.url)
    try await Task.sleep(for: .seconds(delay))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal {
      tally.killed += 1
      return false
    }
    return process.terminationStatus == 0
  }

  /// An interrupted `queue add` leaves whole threads, and the next one adds the rest.
  @Test(arguments: [0.05, 0.9, 1.0, 1.2, 1.6]) func interruptsLeaveTheDatabaseWhole(delay: Double)
    async throws
  {
    let queue = try Queue()
    let lines = (0..<3000).map {
      #"{"thread":"t\#($0 / 100)","id":"\#($0)","text":"you idiot, number \#($0)"}"#
    }
    let file = try queue.folder.write(lines.joined(separator: "\n"), to: "t.ndjson").path
    let process = try Program.start(["queue", "add", file, "--db", queue.database], in: queue.folder.url)
    try await Task.sleep(for: .seconds(delay))
    process.interrupt()
    process.waitUntilExit()
    if FileManager.default.fileExists(atPath: queue.database) {
      #expect(try queue.query("PRAGMA integrity_check") == [#"["ok"]"#])
    }
    #expect(try queue.run("add", file).status == 0)
    #expect(try queue.query("SELECT count(*) FROM review_case") == ["[3000]"])
  }
}
