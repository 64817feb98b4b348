public import CommentModel
import GRDB

extension ReviewStore {
  /// Figures of the last days. O(n) in the cases, and in the decisions of these days.
  public func figures(days: Int, at time: Timestamp) throws(StoreError) -> QueueFigures {
    let today = time.milliseconds / QueueFigures.day
    let first = today - Int64(days) + 1
    return try read { db in
      QueueFigures(
        days: try db.days(first...today), waits: try db.waits(since: first * QueueFigures.day),
        rules: try db.rulePrecisions(since: first * QueueFigures.day), backlog: try db.backlog(at: time),
        moderators: try db.moderatorFigures(since: first * QueueFigures.day))
    }
  }

  /// How many decisions each moderator made since a moment that count, the most first. O(n) in the decisions since then.
  public func moderatorFigures(since time: Timestamp) throws(StoreError) -> [QueueFigures.ModeratorFigures] {
    try read { db in try db.moderatorFigures(since: time.milliseconds) }
  }

  /// How often moderators followed each rule since a moment, the most cases first.
  public func rulePrecisions(since time: Timestamp) throws(StoreError) -> [RulePrecision] {
    try read { db in try db.rulePrecisions(since: time.milliseconds) }
  }
}

extension QueueFigures {
  /// In milliseconds.
  fileprivate static let day: Int64 = 86_400_000
  /// The most waits that are read.
  fileprivate static let mostWaits = 100_000
  /// The bounds of the backlog's steps, in hours.
  fileprivate static let backlogHours = [1, 4, 24, 72, 168]
}

extension Database {
  fileprivate func days(_ range: ClosedRange<Int64>) throws -> [QueueFigures.Day] {
    var days = range.map { number in
      QueueFigures.Day(start: Timestamp(milliseconds: number * QueueFigures.day))
    }
    let start = range.lowerBound * QueueFigures.day
    func add(_ query: SQL, _ place: WritableKeyPath<QueueFigures.Day, Int>) throws {
      for row in try SQLRequest<Row>(literal: query).fetchAll(self) {
        var columns = ColumnReader(row)
        let index = try columns.value(Int64.self) - range.lowerBound
        if days.indices.contains(Int(index)) { days[Int(index)][keyPath: place] = try columns.value() }
      }
    }
    try add(
      """
      SELECT enqueued / \(QueueFigures.day), count(*) FROM review_case WHERE enqueued >= \(start) GROUP BY 1
      """, \.flagged)
    for (action, place) in [(DecisionAction.approve, \QueueFigures.Day.approved), (.reject, \.rejected)] {
      try add(
        """
        SELECT time / \(QueueFigures.day), count(*) FROM decision \
        WHERE time >= \(start) AND reversal IS NULL AND action = \(action.rawValue) GROUP BY 1
        """, place)
    }
    return days
  }

  fileprivate func waits(since start: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      self,
      sql: """
        SELECT max(0, decision.time - review_case.enqueued) FROM decision \
        JOIN review_case ON review_case.number = decision.review_case \
        WHERE decision.time >= ? AND decision.reversal IS NULL AND decision.action <> 'escalate' \
        ORDER BY decision.time DESC LIMIT \(QueueFigures.mostWaits)
        """, arguments: [start]
    ).sorted()
  }

  fileprivate func rulePrecisions(since start: Int64) throws -> [RulePrecision] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        WITH judged AS (
          SELECT decision.number, decision.action, decision.revision, review_case.rules FROM decision \
          JOIN review_case ON review_case.number = decision.review_case \
          WHERE decision.time >= ? AND decision.reversal IS NULL AND decision.action <> 'escalate'
        ), named AS (
          SELECT value AS rule, action FROM judged, json_each(judged.rules)
          UNION ALL
          SELECT rule, action FROM (
            SELECT DISTINCT part.key AS rule, judged.action, judged.number FROM judged
            JOIN revision ON revision.number = judged.revision, json_each(revision.reasons) AS reason,
            json_each(reason.value) AS part
            WHERE judged.rules IS NULL)
        )
        SELECT CAST(rule AS BLOB), sum(action = 'reject'), sum(action = 'approve') FROM named
        GROUP BY rule ORDER BY count(*) DESC, rule
        """, arguments: [start])
    return try rows.map { row in
      var columns = ColumnReader(row)
      return RulePrecision(
        rule: try columns.text(), rejected: try columns.value(), approved: try columns.value())
    }
  }

  fileprivate func backlog(at time: Timestamp) throws -> [QueueFigures.BacklogStep] {
    var steps: [QueueFigures.BacklogStep] = []
    var behind = 0
    let bounds: [Int?] = QueueFigures.backlogHours + [nil]
    for hours in bounds {
      let earliest = hours.map { time.milliseconds - Int64($0) * 3_600_000 } ?? .min
      let upTo =
        try Int.fetchOne(
          cachedStatement(
            sql: """
              SELECT count(*) FROM review_case \
              WHERE state IN ('pending', 'claimed', 'escalated') AND enqueued > ?
              """), arguments: [earliest]) ?? 0
      steps.append(QueueFigures.BacklogStep(hours: hours, cases: upTo - behind))
      behind = upTo
    }
    return steps
  }

  fileprivate func moderatorFigures(since start: Int64) throws -> [QueueFigures.ModeratorFigures] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT CAST(moderator AS BLOB), count(*) FROM decision \
        WHERE time >= ? AND reversal IS NULL AND action <> 'escalate' \
        GROUP BY moderator ORDER BY count(*) DESC, moderator
        """, arguments: [start])
    return try rows.map { row in
      var columns = ColumnReader(row)
      return QueueFigures.ModeratorFigures(name: try columns.text(), decisions: try columns.value())
    }
  }
}
