import CommentModel
import ReviewRecords
import ReviewStore

/// `parley export comments`
enum CommentsExport: ExportTable {
  typealias Arguments = TextScope

  static let name = "comments"
  static let oneRow = "a comment in the database, with its current text"
  static let key = ["source", "thread", "id"]

  static func columns(_ scope: ExportScope) -> [Column<CommentRecord>] {
    CommentRecord.columns + CommentRecord.ruleColumns
      + (scope.withText ? [Column("text", "what was written", text: \.comment.text)] : [])
  }

  static func forEachRow(
    in store: ReviewStore, _ scope: ExportScope, _ body: (CommentRecord) -> Void
  ) throws(ExportError<Never>) {
    try store.exportComments(to: body)
  }
}
