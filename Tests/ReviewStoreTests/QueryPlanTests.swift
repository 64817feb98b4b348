import CommentModel
import GRDB
import Synchronization
import Testing

@testable import ReviewStore

/// What people wait for must not look at every case: all SQL of these calls is held against its query plan.
@Suite struct QueryPlanTests {
  /// Tables that stay small whatever the queue holds.
  private static let small = ["queue", "lead", "sampling", "setting", "saved_filter", "golden"]

  @Test func noCallThatPeopleWaitForScansATable() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.enqueueCases(30)
    let statements = Mutex<Set<String>>([])
    try store.write { db in
      db.trace { event in
        if case .statement(let statement) = event { statements.withLock { _ = $0.insert(statement.sql) } }
      }
    }
    try work(on: store)
    let plans = try store.read { db in
      try statements.withLock { $0 }.sorted().filter { isPlanned($0) }.map { sql in
        let plan = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
        // Parameters without a value: a plan must not depend on it.
        plan.setUncheckedArguments(StatementArguments())
        return (sql, try Row.fetchAll(plan).map { $0[3] as String })
      }
    }
    #expect(plans.count > 30)
    for (sql, plan) in plans {
      let scans = plan.filter { line in
        line.hasPrefix("SCAN ") && !QueryPlanTests.isHarmless(line, in: sql)
      }
      #expect(scans.isEmpty, "\(scans) in \(sql)")
    }
  }

  /// A step of each kind, as a moderator takes it.
  private func work(on store: ReviewStore) throws {
    let page = try store.page(CaseFilter(states: [.pending]), limit: 5, at: moment(2))
    _ = try store.page(
      CaseFilter(states: [.pending, .claimed, .escalated]), limit: 5, after: page.next, at: moment(2))
    _ = try store.page(CaseFilter(author: "Ines"), limit: 5, at: moment(2))
    _ = try store.page(CaseFilter(threadID: "sundials"), limit: 5, at: moment(2))
    _ = try store.countByState()
    let claim = try #require(try store.claimNext(by: "Noor", at: moment(3))?.claim)
    try store.heartbeat(claim, at: moment(4))
    _ = try store.show(claim.caseNumber)
    let decision = try store.decide(
      claim.caseNumber, .reject, reason: nil, note: nil, by: "Noor", token: claim.token, at: moment(5))
    try store.undo(decision: decision.number, by: "Noor", at: moment(6))
    try store.redo(decision: decision.number, by: "Noor", at: moment(7))
    try store.appeal(claim.caseNumber, note: nil, by: "Otto", at: moment(8))
    try store.claim(2, by: "Noor", at: moment(9))
    try store.release(2, by: "Noor", at: moment(10))
    try store.steal(2, by: "Otto", at: moment(11))
    try store.assign(3, to: "Otto", by: "Otto", at: moment(12))
    try store.snooze(4, until: moment(20), by: "Otto", at: moment(13))
    try store.settle(at: moment(10_000))
  }

  private func isPlanned(_ sql: String) -> Bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { sql.hasPrefix($0) }
  }

  private static func isHarmless(_ line: String, in sql: String) -> Bool {
    let name = String(line.split(separator: " ")[1])
    return switch name {
    // What the query itself has found, or made.
    case "CONSTANT", "json_each", "chain": true
    case _ where name.hasPrefix("("): true
    // The last row, of which there is one look.
    case "audit": sql.hasSuffix("FROM audit ORDER BY number DESC LIMIT 1")
    // A row for each table.
    case "sqlite_sequence": true
    // Only where a foreign key was broken before in the same transaction.
    case "outbox", "delivery": sql.hasPrefix("INSERT INTO audit")
    default: small.contains(name)
    }
  }
}
