import ReviewRecords
import ReviewStore

/// `parley export moderators`
enum ModeratorsExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "moderators"
  static let oneRow = "somebody who looked at cases"
  static let key = ["moderator"]

  static func columns(_ scope: ExportScope) -> [Column<ModeratorRecord>] { ModeratorRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (ModeratorRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportModerators(in: scope.period, to: body)
  }
}
