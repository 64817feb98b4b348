import Foundation
import TestSupport
import Testing

/// Processes that are killed or interrupted while they write.
@Suite struct KillTests {
  private let queue: Queue
  /// Comments of one part, each of which becomes a case.
  private static let partSize = 200

  init() throws {
    queue = try Queue()
    for part in 0..<4 {
      let lines = (0..<KillTests.partSize).map {
        #"{"thread":"part \#(part)","id":"\#($0)","text":"you idiot, number \#($0)"}"#
      }
      try queue.folder.write(lines.joined(separator: "\n"), to: "\(part).ndjson")
    }
  }

  private func add(_ parts: Int...) -> [String] {
    ["add", "--lexicons", SmallLexicons.path] + parts.map { queue.folder.path("\($0).ndjson") }
  }

  /// What the processes were asked, and what they said.
  private struct Record {
    var asked: [Int: [String]] = [:]
    var acknowledged: [Int: [String]] = [:]
    var added: Set<Int> = [0, 1]
    var started = 0
    var killed = 0
  }

  /// Decides case after case, claims some and adds some, and kills half of the processes at random moments.
  @Test(.timeLimit(.minutes(15))) func whatWasAcknowledgedSurvivesFiftyKills() throws {
    #expect(try queue.run(add(0, 1)).status == 0)
    var random = SeededGenerator(seed: 2)
    var record = Record()
    var number = 0
    while record.killed < 50 {
      record.started += 1
      try #require(record.started < 1_000, "the processes end before they are killed")
      number = number % (2 * KillTests.partSize) + 1
      let delay = Bool.random(using: &random) ? Double.random(in: 0...0.08, using: &random) : nil
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let part = Int.random(in: 2...3, using: &random)
        if try run(add(part), killAfter: delay.map { $0 * 8 }, &record) { record.added.insert(part) }
      case 1: _ = try run(["claim", "\(number)", "--as", "ada"], killAfter: delay, &record)
      default:
        let action = ["approve", "reject", "reject", "escalate"].randomElement(using: &random)!
        record.asked[number, default: []].append(action)
        if try run(["decide", "\(number)", action, "--as", "ada"], killAfter: delay, &record) {
          record.acknowledged[number, default: []].append(action)
        }
      }
    }
    let decided = try checkDecisions(record)
    try checkAdded(record)
    let acknowledged = record.acknowledged.values.reduce(0) { $0 + $1.count }
    print(
      "\(acknowledged) decisions acknowledged, \(record.killed) processes killed at work,",
      "\(decided - acknowledged) of them behind the commit of a decision")
  }

  /// Starts a command and, where there is a delay, kills it after so many seconds; whether it said that all
  /// is done.
  private func run(_ arguments: [String], killAfter delay: Double?, _ record: inout Record) throws
    -> Bool
  {
    let process = try Program.start(
      ["queue"] + arguments + ["--database", queue.database], in: queue.folder.url)
    if let delay {
      // This thread sleeps: a task that is put aside for other tests would wake up too late to kill anything.
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal { record.killed += 1 }
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// Holds the decisions in the file against what was acknowledged, and returns how many there are.
  private func checkDecisions(_ record: Record) throws -> Int {
    #expect(try queue.query("PRAGMA integrity_check") == [#"["ok"]"#])
    #expect(try queue.query("PRAGMA foreign_key_check").isEmpty)
    var decided: [Int: [String]] = [:]
    for row in try queue.query("SELECT review_case, action FROM decision ORDER BY number") {
      let values = try #require(JSONSerialization.jsonObject(with: Data(row.utf8)) as? [Any])
      let number = try #require(values[0] as? Int)
      decided[number, default: []].append(try #require(values[1] as? String))
    }
    for (number, actions) in record.acknowledged {
      for action in actions { #expect(decided[number]?.contains(action) == true, "case \(number)") }
    }
    for (number, actions) in decided {
      #expect(actions.count(where: { $0 != "escalate" }) <= 1, "case \(number) has two decisions")
      #expect(Set(actions).count == actions.count, "case \(number) has a decision twice")
      #expect(Set(actions).isSubset(of: record.asked[number] ?? []), "case \(number)")
    }
    // Each decision has its row in the audit trail, and each row there its decision.
    let unrecorded = """
      SELECT count(*) FROM decision LEFT JOIN audit ON audit.action = 'decide'
      AND audit.review_case = decision.review_case
      AND json_extract(audit.detail, '$.decision') = decision.number
      WHERE audit.number IS NULL
      """
    #expect(try queue.query(unrecorded) == ["[0]"])
    let all = decided.values.reduce(0) { $0 + $1.count }
    #expect(try queue.query("SELECT count(*) FROM audit WHERE action = 'decide'") == ["[\(all)]"])
    return all
  }

  /// A thread has come as a whole or not at all, and comes as a whole the next time.
  private func checkAdded(_ record: Record) throws {
    for part in 0..<4 {
      let count = """
        SELECT count(*) FROM comment JOIN thread ON thread.number = comment.thread
        WHERE thread.id = 'part \(part)'
        """
      let found = try queue.query(count)
      #expect(found == ["[\(KillTests.partSize)]"] || !record.added.contains(part) && found == ["[0]"])
    }
    #expect(try queue.run(add(0, 1, 2, 3)).status == 0)
    #expect(try queue.query("SELECT count(*) FROM review_case") == ["[\(4 * KillTests.partSize)]"])
  }

  /// An interrupted `queue add` leaves whole threads, and the next one adds the rest.
  @Test(arguments: [0.05, 0.2, 0.4, 0.6]) func interruptsLeaveTheDatabaseWhole(delay: Double) throws {
    let process = try Program.start(
      ["queue"] + add(0, 1, 2, 3) + ["--database", queue.database], in: queue.folder.url)
    Thread.sleep(forTimeInterval: delay)
    process.interrupt()
    process.waitUntilExit()
    if FileManager.default.fileExists(atPath: queue.database) {
      #expect(try queue.query("PRAGMA integrity_check") == [#"["ok"]"#])
    }
    #expect(try queue.run(add(0, 1, 2, 3)).status == 0)
    #expect(try queue.query("SELECT count(*) FROM review_case") == ["[\(4 * KillTests.partSize)]"])
  }
}
