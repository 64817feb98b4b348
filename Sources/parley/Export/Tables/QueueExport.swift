import ReviewRecords
import ReviewStore

/// `parley export queue`
enum QueueExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "queue"
  static let oneRow = "an hour of a queue"
  static let key = ["queue", "hour"]

  static func columns(_ scope: ExportScope) -> [Column<QueueHourRecord>] { QueueHourRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (QueueHourRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportQueue(in: scope.period, offset: { scope.clock.offset(at: $0) }, to: body)
  }
}
