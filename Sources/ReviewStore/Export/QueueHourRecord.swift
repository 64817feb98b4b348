public import CommentModel
import GRDB

/// One row of the export of the queue: an hour of a queue, whether something happened in it or not.
public struct QueueHourRecord: Sendable, Hashable {
  /// The queue that the cases are in now.
  public var queue: String
  /// When the hour begins.
  public var hour: Timestamp
  /// Cases that were made in it.
  public var made: Int
  /// Decided cases that were opened again in it: undone, appealed against, reported, overturned.
  public var reopened: Int
  /// Approvals and rejections in it, those among them that somebody put in force again.
  public var decided: Int
  /// Cases that are open at its end.
  public var backlog: Int
  /// How long ago half of these were made at the most, in seconds. The end of the hour counts as now.
  public var medianAge: Double?
  /// How long ago nine of ten were made at the most.
  public var age90: Double?
  /// How long ago the oldest was made.
  public var oldest: Double?
}

extension ReviewStore {
  /// Hands over every hour of a period for each queue, queues by name in the order of bytes: from the first to the last
  /// in which something happened to a case, in whatever queue.
  ///
  /// Memory: some 20 bytes a case of the largest queue.
  ///
  /// - Parameter offset: How many seconds a clock is ahead of UTC at a moment; hours begin by it.
  public func exportQueue<Failure>(
    in period: ExportPeriod = ExportPeriod(), offset: @escaping (Timestamp) -> Int = { _ in 0 },
    to receive: (QueueHourRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(to: receive) { db, hand in
      guard let span = try CaseFlow.span(db) else { return }
      let hours = Hours(offset: offset)
      let last = hours.start(of: span.last)
      let queues = "SELECT number, CAST(name AS BLOB) FROM queue ORDER BY name"
      for row in try Row.fetchAll(db, sql: queues) {
        var columns = ColumnReader(row)
        var flow = try CaseFlow(of: columns.value(), db)
        let name = try columns.text()
        var hour = hours.start(of: span.first)
        let steps = try Row.fetchCursor(db, sql: flow.query)
        var step = try steps.next().map(CaseFlow.Step.init)
        while hour <= last {
          let end = hours.end(of: hour)
          while let now = step, now.time < end.milliseconds {
            flow.take(now)
            step = try steps.next().map(CaseFlow.Step.init)
          }
          let record = flow.record(of: hour, to: end, queue: name)
          if period.contains(hour) { try hand(record) }
          hour = end
        }
      }
    }
  }
}

/// Hours as a clock on the wall begins them.
private struct Hours {
  let offset: (Timestamp) -> Int

  func start(of time: Timestamp) -> Timestamp {
    let ahead = Int64(offset(time)) * 1000
    let local = time.milliseconds + ahead
    let hour = (local >= 0 ? local : local - 3_599_999) / 3_600_000
    return Timestamp(milliseconds: hour * 3_600_000 - ahead)
  }

  /// The start of the next one: an hour later, but where the clock is moved by a part of an hour.
  func end(of hour: Timestamp) -> Timestamp {
    let next = start(of: Timestamp(milliseconds: hour.milliseconds + 3_600_000))
    return next > hour ? next : Timestamp(milliseconds: hour.milliseconds + 3_600_000)
  }
}
