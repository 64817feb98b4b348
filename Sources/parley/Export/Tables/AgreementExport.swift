import ReviewRecords
import ReviewStore

/// `parley export agreement`
enum AgreementExport: ExportTable {
  typealias Arguments = PeriodScope

  static let name = "agreement"
  static let oneRow = "a question on which people could agree"
  static let key = ["basis", "subject", "reason"]

  static func columns(_ scope: ExportScope) -> [Column<AgreementRecord>] { AgreementRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (AgreementRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportAgreement(in: scope.period, to: body)
  }
}
