import ReviewRecords
import ReviewStore

/// `parley export authors`
enum AuthorsExport: ExportTable {
  typealias Arguments = WholeScope

  static let name = "authors"
  static let oneRow = "a name under which somebody wrote in a source"
  static let key = ["source", "author"]

  static func columns(_ scope: ExportScope) -> [Column<AuthorSummary>] { AuthorSummary.columns }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (AuthorSummary) -> Void
  ) throws(ExportError<Never>) {
    try store.exportAuthors(to: body)
  }
}
