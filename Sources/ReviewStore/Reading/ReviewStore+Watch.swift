public import CommentModel
import GRDB

/// What somebody who has a list on the screen wants to know again and again.
public struct QueueNews: Sendable, Hashable {
  /// How many cases of the filter have come; no more than `limit` are counted.
  public var arrivals: Int
  /// The cases that were asked about, as they are now.
  public var cases: [Case]
  /// Their last decisions that count, by case.
  public var decisions: [Int64: Decision]

  /// More arrivals than this are only many.
  public static let limit = 1000
}

extension ReviewStore {
  /// The highest number of a case; 0 where there is none.
  public func newestCase() throws(StoreError) -> Int64 {
    try read { db in try Int64.fetchOne(db, sql: "SELECT max(number) FROM review_case") ?? 0 }
  }

  /// What has changed: cases of a filter that have come after one, and how some stand.
  ///
  /// O(a + n) in the arrivals and the numbers. Numbers without a case are left out.
  ///
  /// - Parameter time: Now, when claims end and snoozed cases wake.
  public func news(
    of numbers: [Int64], _ filter: CaseFilter, after newest: Int64, at time: Timestamp
  ) throws(StoreError) -> QueueNews {
    try settle(at: time)
    return try read { db in
      let queues = try db.queueNumbers(filter.queues)
      let states = CaseState.allCases.filter { filter.states.isEmpty || filter.states.contains($0) }
      let arrivals: SQL = """
        SELECT count(*) FROM (SELECT 1 FROM \(sql: CaseColumns.source) \
        WHERE review_case.number > \(newest) AND review_case.queue IN \(queues) \
        AND review_case.state IN \(states.map(\.rawValue)) AND \(filter.condition) LIMIT \(QueueNews.limit))
        """
      var news = QueueNews(
        arrivals: try SQLRequest<Int>(literal: arrivals).fetchOne(db) ?? 0, cases: [], decisions: [:])
      for number in numbers {
        do {
          news.cases.append(try db.reviewCase(number))
        } catch StoreError.noCase {
          continue
        }
        let last = try db.decisions(on: number).last { $0.reversal == nil }
        if let last { news.decisions[number] = last }
      }
      return news
    }
  }
}
