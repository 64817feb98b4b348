import ReviewStore

/// `parley export queue`
enum QueueExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "queue"
  static let oneRow = "an hour of a queue"
  static let key = ["queue", "hour"]

  static func columns(_ scope: ExportScope) -> [Column<QueueHourRecord>] { columns }

  private static let columns: [Column<QueueHourRecord>] = [
    Column("queue", "the queue that the cases are in now", text: \.queue),
    Column("hour", "when the hour begins", time: \.hour),
    Column("made", "cases that were made in it", count: \.made),
    Column("reopened", "decided cases that were opened again in it", count: \.reopened),
    Column("decided", "approvals and rejections in it", count: \.decided),
    Column("backlog", "cases that are open at its end", count: \.backlog),
    Column("age_median_seconds", "median time since these were made, at its end", figure: \.medianAge),
    Column("age_90_seconds", "the 90th percentile of that time", figure: \.age90),
    Column("age_oldest_seconds", "the longest of them", figure: \.oldest),
  ]

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (QueueHourRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try store.exportQueue(in: scope.period, offset: { scope.clock.offset(at: $0) }, to: body)
  }
}
