public import CommentModel
import GRDB

/// What cannot be added up from the days of a period.
public struct PeriodTotals: Sendable, Hashable {
  /// The first moment at which something happened, in the period or before it; `nil` where nothing ever did.
  public var first: Timestamp?
  /// The median time from when a case was made to its approval or rejection, in seconds.
  public var toDecision: Double?
  /// Cases that were open when the period began.
  public var openBefore: Int
  /// Cases that were open when it ended.
  public var openAfter: Int
  /// How many people decided.
  public var moderators: Int
  /// Decisions of the period of which the opposite counts now.
  public var overturned: Int
}

/// A thread in a period: its texts that came then, and what became of them.
public struct BusyThread: Sendable, Hashable {
  /// What tells threads with the same id apart, as `enqueue` was told.
  public var source: String
  /// The source's name for it.
  public var id: String
  /// The article's title, where the source has one.
  public var title: String?
  /// New texts of comments.
  public var texts: Int
  /// Cases on them.
  public var cases: Int
  /// Cases among these that were approved.
  public var approved: Int
  /// Cases among these that were rejected.
  public var rejected: Int
}

extension ReviewStore {
  /// What a period comes to. O(n) in the cases and decisions.
  public func periodTotals(_ period: ExportPeriod) throws(StoreError) -> PeriodTotals {
    try read { db in
      db.add(function: Median.function)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT min(added) FROM revision), median(
            CASE WHEN decision.action <> 'escalate' THEN (decision.time - review_case.enqueued) / 1000.0 END),
            count(DISTINCT decision.moderator), count(*) FILTER (WHERE \(Overturned.condition))
          FROM decision JOIN review_case ON review_case.number = decision.review_case \(Overturned.joins)
          WHERE \(period.condition(on: "decision.time"))
          """)
      var columns = ColumnReader(try row.orUnreadable())
      return PeriodTotals(
        first: try columns.optionalTime(), toDecision: try columns.optional(),
        openBefore: try period.since.map { try db.openCases(before: $0) } ?? 0,
        openAfter: try db.openCases(before: period.until ?? Timestamp(milliseconds: .max)),
        moderators: try columns.value(), overturned: try columns.value())
    }
  }

  /// The threads with the most cases on texts that came in a period; of several the one with more texts, then the first.
  public func busyThreads(in period: ExportPeriod, limit: Int) throws(StoreError) -> [BusyThread] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT CAST(thread.source AS BLOB), CAST(thread.id AS BLOB), CAST(thread.title AS BLOB), count(*) AS texts,
            count(review_case.number) AS cases, count(*) FILTER (WHERE decision.action = 'approve'),
            count(*) FILTER (WHERE decision.action = 'reject')
          FROM revision JOIN comment ON comment.number = revision.comment
          JOIN thread ON thread.number = comment.thread
          LEFT JOIN review_case ON review_case.revision = revision.number
          LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition)
          WHERE \(period.condition(on: "revision.added"))
          GROUP BY thread.number ORDER BY cases DESC, texts DESC, thread.number LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        var columns = ColumnReader(row)
        return BusyThread(
          source: try columns.text(), id: try columns.text(), title: try columns.optionalText(),
          texts: try columns.value(), cases: try columns.value(), approved: try columns.value(),
          rejected: try columns.value())
      }
    }
  }
}

extension Database {
  /// How many cases were open at a moment.
  fileprivate func openCases(before time: Timestamp) throws -> Int {
    let sql = """
      SELECT (SELECT count(*) FROM review_case WHERE enqueued < ?1)
        - (SELECT count(*) FROM decision WHERE action <> 'escalate' AND time < ?1)
        + (SELECT coalesce(sum(CASE WHEN reversal.kind = 'redo' THEN -1 ELSE 1 END), 0)
          FROM reversal JOIN decision ON decision.number = reversal.decision
          WHERE decision.action <> 'escalate' AND reversal.time < ?1)
      """
    return try Int.fetchOne(self, sql: sql, arguments: [time.milliseconds]) ?? 0
  }
}
