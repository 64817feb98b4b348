package import ReviewStore

extension QueueHourRecord {
  /// The columns of the export.
  package static let columns: [Column<QueueHourRecord>] = [
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
}
