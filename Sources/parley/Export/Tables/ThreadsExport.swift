import ReviewIntake
import ReviewRecords
import ReviewStore

/// `parley export threads`
enum ThreadsExport: ExportTable {
  typealias Arguments = WholeScope

  static let name = "threads"
  static let oneRow = "a thread in the database"
  static let key = ["source", "thread"]

  static func columns(_ scope: ExportScope) -> [Column<ThreadRecord>] {
    ThreadRecord.columns + ThreadRecord.shapeColumns
  }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (ThreadRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportForecastThreads(to: body)
  }
}
