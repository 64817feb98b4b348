import ReviewRecords
import ReviewStore

/// `parley export daily`
enum DailyExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "daily"
  static let oneRow = "a day"
  static let key = ["day"]

  static func columns(_ scope: ExportScope) -> [Column<DayRecord>] { DayRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (DayRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportDays(in: scope.period, offset: { scope.clock.offset(at: $0) }, to: body)
  }
}
