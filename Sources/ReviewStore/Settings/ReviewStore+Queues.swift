public import CommentModel
import Foundation
import GRDB

/// A queue that cases wait in.
public struct Queue: Sendable, Hashable {
  /// What policies and commands call it.
  public var name: String
  /// How soon after it was enqueued a case should be decided.
  public var target: Duration
  /// The share of its cases that is looked at whatever their score, 0…1.
  public var exploration: Double
  /// How many cases it has in each state; 0 is there too.
  public var cases: [CaseState: Int]
  /// How many of them wait, claimed ones included, and should have been decided by now.
  public var overdue: Int
}

extension ReviewStore {
  /// The names of all queues, the default one first.
  public func queueNames() throws(StoreError) -> [String] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT CAST(name AS BLOB) FROM queue ORDER BY number")
      return try Row.fetchAll(statement).map { row in
        var columns = ColumnReader(row)
        return try columns.text()
      }
    }
  }

  /// All queues, the default one first. O(n) in the cases that wait.
  public func queues(at time: Timestamp) throws(StoreError) -> [Queue] {
    try settle(at: time)
    return try read { db in
      try db.queueNumbers([]).map { number in
        let stored = try db.queueSettings(number: number)
        var cases = Dictionary(uniqueKeysWithValues: CaseState.allCases.map { ($0, 0) })
        let rows = try Row.fetchAll(
          db, sql: "SELECT state, cases FROM counter WHERE queue = ?", arguments: [number])
        for row in rows {
          var columns = ColumnReader(row)
          cases[try columns.word()] = try columns.value(Int.self)
        }
        // The index leads to each case by itself: of most cases reading one after the other is sooner done.
        let waiting = [CaseState.pending, .claimed, .escalated].reduce(0) { $0 + cases[$1, default: 0] }
        let isMost = waiting > cases.values.reduce(0, +) / 10
        let overdue = try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM review_case \(isMost ? "NOT INDEXED" : "") \
            WHERE queue = ? AND state IN ('pending', 'claimed', 'escalated') AND due < ?
            """, arguments: [number, time.milliseconds])
        return Queue(
          name: stored.name, target: .milliseconds(stored.target), exploration: stored.exploration,
          cases: cases, overdue: overdue ?? 0)
      }
    }
  }

  /// Makes a queue, or changes what is set for it; what is `nil` stays as it is. Another target moves the cases that
  /// wait.
  ///
  /// - Throws: `noModerator`.
  public func setQueue(
    _ name: String, target: Duration? = nil, exploration: Double? = nil, by moderator: String,
    at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      let queue = try db.queueSettings(named: name)
      if let target {
        let milliseconds = target.components.seconds * 1000
        try db.execute(
          sql: "UPDATE queue SET target = ? WHERE number = ?", arguments: [milliseconds, queue.number])
        try db.execute(
          sql: "UPDATE review_case SET due = enqueued + ? WHERE queue = ? AND state <> 'decided'",
          arguments: [milliseconds, queue.number])
      }
      if let exploration {
        try db.execute(
          sql: "UPDATE queue SET exploration = ? WHERE number = ?", arguments: [exploration, queue.number])
      }
      let value = [
        target.map { "target \($0.components.seconds) s" }, exploration.map { "exploration \($0)" },
      ]
      let detail = AuditDetail(
        queue: name, name: "queue", value: value.compactMap { $0 }.joined(separator: ", "))
      try db.writeAudit(.setting, case: nil, by: moderator, at: time, detail: detail)
    }
  }

  /// Makes the queues that a policy declares, where they are not there yet; what people have set for a queue stays.
  ///
  /// - Parameter targets: How soon after it was enqueued a case should be decided, by the name of the queue; `nil` takes
  ///   the target of the default queue.
  public func makeQueues(_ targets: [String: Duration?], at time: Timestamp) throws(StoreError) {
    let known = try read { db in
      Set(try Data.fetchAll(db, sql: "SELECT CAST(name AS BLOB) FROM queue"))
    }
    let missing = targets.filter { !known.contains(Data($0.key.utf8)) }
    if missing.isEmpty { return }
    try write { db in
      for (name, target) in missing.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: """
            INSERT INTO queue (name, target) SELECT CAST(?1 AS TEXT), coalesce(?2, target) FROM queue \
            WHERE number = 1 ON CONFLICT DO NOTHING
            """, arguments: [UTF8Text(name), target.map { $0.components.seconds * 1000 }])
        if db.changesCount == 0 { continue }
        let value = target.map { "target \($0.components.seconds) s" } ?? ""
        try db.writeAudit(
          .setting, case: nil, by: nil, at: time,
          detail: AuditDetail(queue: name, name: "queue", value: value))
      }
    }
  }

  /// Moves an open case to another queue.
  ///
  /// - Throws: `noCase`, `noQueue`, `noModerator`, or `conflict` where it is decided, or somebody else has it or
  ///   is to have it.
  @discardableResult public func route(
    _ number: Int64, to name: String, by claimant: Claimant, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    return try write { db in
      let queue = try db.queueSettings(number: db.queueNumber(name))
      let standing = try db.standing(of: number, at: time)
      try standing.requireOpen()
      try standing.requireUnclaimed(byOthersThan: claimant)
      try standing.requireUnassigned(toOthersThan: claimant)
      let former = try db.queueSettings(number: standing.queue)
      try db.cachedStatement(
        sql: "UPDATE review_case SET queue = ?, due = enqueued + ?, version = version + 1 WHERE number = ?"
      ).execute(arguments: [queue.number, queue.target, number])
      let detail = AuditDetail(queue: queue.name, from: former.name)
      try db.writeAudit(.route, case: number, by: claimant.moderator, at: time, detail: detail)
      return try db.reviewCase(number)
    }
  }
}
