public import CommentModel

/// One row of the export of decisions.
public struct DecisionRecord: Sendable, Hashable {
  /// Its number, counting up from 1.
  public var number: Int64
  /// The decision.
  public var decision: Decision
  /// What tells threads with the same id apart, as `enqueue` was told.
  public var source: String
  /// The article's address, where the source has one.
  public var threadLink: String?
  /// The SHA-256 of the text that was decided on, 64 hexadecimal digits.
  public var revision: String
  /// Whether that is still the text of the comment.
  public var isCurrent: Bool
  /// The case, with that text and the policy's verdict on it.
  public var reviewCase: Case
}

extension DecisionRecord {
  static let query = """
    SELECT decision.number, \(DecisionColumns.selection), CAST(thread.source AS BLOB), \
    CAST(thread.link AS BLOB), lower(hex(revision.hash)), revision.is_current, \(CaseColumns.selection) \
    FROM \(CaseColumns.source) JOIN decision ON decision.review_case = review_case.number \
    ORDER BY decision.number
    """

  init(_ columns: inout ColumnReader) throws {
    number = try columns.value()
    decision = try DecisionColumns.read(&columns)
    source = try columns.text()
    threadLink = try columns.optionalText()
    revision = try columns.value()
    isCurrent = try columns.value()
    reviewCase = try CaseColumns.read(&columns)
  }
}
