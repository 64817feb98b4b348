import ReviewRecords
import ReviewStore

/// `parley export terms`
enum TermsExport: ExportTable {
  typealias Arguments = WholeScope

  static let name = "terms"
  static let oneRow = "an entry of the toxicity lexicons that counted somewhere"
  static let key = ["term"]

  static func columns(_ scope: ExportScope) -> [Column<TermRecord>] { TermRecord.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (TermRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportTerms(to: body)
  }
}
