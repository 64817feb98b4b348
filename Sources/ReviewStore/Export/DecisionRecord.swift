public import CommentModel

/// One row of the export of decisions.
public struct DecisionRecord: Sendable, Hashable {
  /// The decision; those that no longer count are among them.
  public var decision: Decision
  /// What tells threads with the same id apart, as `enqueue` was told.
  public var source: String
  /// The article's address, where the source has one.
  public var threadLink: String?
  /// The SHA-256 of the text that was decided on, 64 hexadecimal digits.
  public var revision: String
  /// Whether that is still the text of the comment.
  public var isCurrent: Bool
  /// The case, with the text that was decided on and its scores.
  public var reviewCase: Case
}

extension DecisionRecord {
  static let query = """
    SELECT \(DecisionColumns.selection), CAST(thread.source AS BLOB), \
    CAST(thread.link AS BLOB), \(RevisionHash.selection), revision.is_current, \(CaseColumns.selection) \
    FROM \(DecisionColumns.source) JOIN review_case ON review_case.number = decision.review_case \
    JOIN queue ON queue.number = review_case.queue JOIN revision ON revision.number = decision.revision \
    JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread \
    ORDER BY decision.number
    """

  init(_ columns: inout ColumnReader) throws {
    decision = try DecisionColumns.read(&columns)
    source = try columns.text()
    threadLink = try columns.optionalText()
    revision = try columns.value()
    isCurrent = try columns.value()
    reviewCase = try CaseColumns.read(&columns)
  }
}
