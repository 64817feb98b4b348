import CommentModel
import ReviewRecords
import ReviewStore

/// `parley export decisions`
enum DecisionsExport: ExportTable {
  typealias Arguments = TextPeriodScope

  static let name = "decisions"
  static let oneRow = "a decision"
  static let key = ["decision"]

  static func columns(_ scope: ExportScope) -> [Column<DecisionRecord>] {
    DecisionRecord.columns
      + (scope.withText
        ? [Column("text", "the text that was decided on", text: \.reviewCase.comment.text)] : [])
  }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (DecisionRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportDecisions(in: scope.period, to: body)
  }
}
