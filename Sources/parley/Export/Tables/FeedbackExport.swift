import ReviewRecords
import ReviewStore

/// `parley export feedback`
enum FeedbackExport: ExportTable {
  typealias Arguments = TextScope

  static let name = "feedback"
  static let oneRow = "what a client suggested as a score"
  static let key = ["revision", "attribute", "community", "token"]

  static func columns(_ scope: ExportScope) -> [Column<FeedbackRecord>] {
    FeedbackRecord.columns + (scope.withText ? [Column("text", "the comment", text: \.text)] : [])
  }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (FeedbackRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportFeedback(to: body)
  }
}
