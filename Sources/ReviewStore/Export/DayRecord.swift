import CommentEvaluation
public import CommentModel
import GRDB

/// One row of the export of days: what happened on a day, whether something did or not.
public struct DayRecord: Sendable, Hashable {
  /// The day by the clock that was asked for: `2025-09-12`.
  public var day: String
  /// New texts of comments that came.
  public var texts = 0
  /// Cases that were made.
  public var made = 0
  /// Reports.
  public var reports = 0
  /// Decisions, those that no longer count among them.
  public var decisions = 0
  /// Approvals among them.
  public var approved = 0
  /// Rejections among them.
  public var rejected = 0
  /// Cases among them that were passed on.
  public var escalated = 0
  /// Decisions that were undone.
  public var undone = 0
  /// Appeals.
  public var appeals = 0
  /// Second looks that were answered.
  public var secondReviews = 0
  /// How many people decided.
  public var moderators = 0
  /// The median time from when a case was made to an approval or rejection, in seconds.
  public var toDecision: Double?
  /// Cases that are open at its end.
  public var backlog = 0
}

extension ReviewStore {
  /// Hands over every day of a period, from the first to the last on which something happened.
  ///
  /// Memory: some 8 bytes a decision of the busiest day.
  ///
  /// - Parameter offset: How many seconds a clock is ahead of UTC at a moment; days begin by it.
  public func exportDays<Failure>(
    in period: ExportPeriod = ExportPeriod(), offset: (Timestamp) -> Int = { _ in 0 },
    to receive: (DayRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    let first = period.since.map { Day.number(of: $0, offset: offset) } ?? .min
    let last = period.until.map {
      Day.number(of: Timestamp(milliseconds: $0.milliseconds - 1), offset: offset)
    }
    let days = first...max(first, last ?? .max)
    try export(to: receive) { db, hand in
      var day: Day?
      try db.forEachRow(dayQuery) { columns in
        let time = try columns.time()
        let number = Day.number(of: time, offset: offset)
        while let current = day, current.number < number {
          if days.contains(current.number) { try hand(current.record) }
          day = Day(number: current.number + 1, backlog: current.backlog)
        }
        var today = day ?? Day(number: number, backlog: 0)
        try today.take(&columns, isCounted: period.contains(time))
        day = today
      }
      if let day, days.contains(day.number) { try hand(day.record) }
    }
  }
}

/// A day while its steps come in.
private struct Day {
  let number: Int64
  private var counts = DayRecord(day: "")
  private var moderators: Set<String> = []
  private var seconds: [Double] = []
  private(set) var backlog: Int

  init(number: Int64, backlog: Int) {
    self.number = number
    self.backlog = backlog
  }

  static func number(of time: Timestamp, offset: (Timestamp) -> Int) -> Int64 {
    let local = time.milliseconds + Int64(offset(time)) * 1000
    return (local >= 0 ? local : local - 86_399_999) / 86_400_000
  }

  var record: DayRecord {
    var record = counts
    record.day = String(Timestamp(milliseconds: number * 86_400_000).description.prefix { $0 != "T" })
    record.moderators = moderators.count
    record.toDecision = seconds.isEmpty ? nil : quantile(0.5, of: seconds.sorted())
    record.backlog = backlog
    return record
  }

  mutating func take(_ columns: inout ColumnReader, isCounted: Bool) throws {
    let step = try columns.optional(String.self)
    backlog += try columns.value(Int.self)
    guard isCounted else { return }
    switch step {
    case "text": counts.texts += 1
    case "made": counts.made += 1
    case "report": counts.reports += 1
    case "undo": counts.undone += 1
    case "appeal": counts.appeals += 1
    case "second review": counts.secondReviews += 1
    case "approve", "reject", "escalate":
      counts.decisions += 1
      if step == "approve" { counts.approved += 1 }
      if step == "reject" { counts.rejected += 1 }
      if step == "escalate" { counts.escalated += 1 }
      moderators.insert(try columns.text())
      if let waited = try columns.optional(Double.self) { seconds.append(waited) }
    default: break
    }
  }
}

/// All that happens: when, what, by how many cases the backlog grows, and of decisions who decided after how long.
private let dayQuery = """
  SELECT added AS time, 'text', 0, NULL, NULL FROM revision
  UNION ALL SELECT enqueued, 'made', 1, NULL, NULL FROM review_case
  UNION ALL SELECT time, 'report', 0, NULL, NULL FROM report
  UNION ALL SELECT time, 'appeal', 0, NULL, NULL FROM appeal
  UNION ALL SELECT time, 'second review', 0, NULL, NULL FROM second_review WHERE time IS NOT NULL
  UNION ALL
  SELECT decision.time, decision.action, CASE decision.action WHEN 'escalate' THEN 0 ELSE -1 END,
    CAST(decision.moderator AS BLOB),
    CASE WHEN decision.action <> 'escalate' THEN (decision.time - review_case.enqueued) / 1000.0 END
  FROM decision JOIN review_case ON review_case.number = decision.review_case
  UNION ALL
  SELECT reversal.time, CASE WHEN reversal.kind = 'undo' THEN 'undo' END,
    CASE WHEN decision.action = 'escalate' THEN 0 WHEN reversal.kind = 'redo' THEN -1 ELSE 1 END, NULL, NULL
  FROM reversal JOIN decision ON decision.number = reversal.decision
  ORDER BY time
  """
