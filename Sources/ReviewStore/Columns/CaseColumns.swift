import CommentModel
import GRDB

/// A case with everything that belongs to it, as one `SELECT` gives it.
enum CaseColumns {
  static let selection = """
    review_case.number, review_case.state, CAST(thread.id AS BLOB), CAST(thread.title AS BLOB), \
    CAST(review_case.claimant AS BLOB), review_case.enqueued, \(CommentColumns.selection), \
    \(ScoreColumns.selection)
    """

  /// The tables that `selection` and every filter speak of.
  static let source = """
    review_case JOIN revision ON revision.number = review_case.revision \
    JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread
    """

  static func read(_ columns: inout ColumnReader) throws -> Case {
    let number = try columns.value(Int64.self)
    let state = try columns.word(CaseState.self)
    let threadID = try columns.text()
    let threadTitle = try columns.optionalText()
    let claimant = try columns.optionalText()
    let enqueued = try columns.time()
    return Case(
      number: number, state: state, threadID: threadID, threadTitle: threadTitle,
      comment: try CommentColumns.read(&columns), scored: try ScoreColumns.read(&columns), claimant: claimant,
      enqueued: enqueued)
  }
}

extension Database {
  /// The case of that number.
  func reviewCase(_ number: Int64) throws -> Case {
    let sql = "SELECT \(CaseColumns.selection) FROM \(CaseColumns.source) WHERE review_case.number = ?"
    guard let row = try Row.fetchOne(self, sql: sql, arguments: [number]) else {
      throw StoreError.noCase(number: number)
    }
    var columns = ColumnReader(row)
    return try CaseColumns.read(&columns)
  }
}
