import ReviewRecords
import ReviewStore

/// `parley export rules`
enum RulesExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "rules"
  static let oneRow = "a rule that fired, or a threshold that was reached"
  static let key = ["kind", "rule"]

  static func columns(_ scope: ExportScope) -> [Column<RuleRecord>] { RuleRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (RuleRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportRules(in: scope.period, to: body)
  }
}
