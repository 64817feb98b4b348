import ReviewRecords
import ReviewStore

/// `parley export targets`
enum TargetsExport: ExportTable {
  typealias Arguments = WholeScope

  static let name = "targets"
  static let oneRow = "somebody whom others answered"
  static let key = ["source", "author"]

  static func columns(_ scope: ExportScope) -> [Column<TargetRecord>] { TargetRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (TargetRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportTargets(to: body)
  }
}
