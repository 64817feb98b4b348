public import CommentModel

/// One row of the export of comments.
public struct CommentRecord: Sendable, Hashable {
  /// What tells threads with the same id apart, as `enqueue` was told.
  public var source: String
  /// The thread it is in.
  public var threadID: String
  /// The article's title, where the source has one.
  public var threadTitle: String?
  /// The article's address, where the source has one.
  public var threadLink: String?
  /// The comment, with its current text.
  public var comment: Comment
  /// Its place in the source's order, from 0.
  public var position: Int
  /// 1 at the top level.
  public var depth: Int
  /// Reservations about its place in the thread.
  public var flags: LinkFlags
  /// The SHA-256 of the text, 64 hexadecimal digits.
  public var revision: String
  /// What scoring found.
  public var scored: ScoredComment
  /// The case on this revision, where there is one.
  public var caseNumber: Int64?
  /// Where that case stands.
  public var caseState: CaseState?
  /// What was decided on it: approve or reject.
  public var decided: DecisionAction?
}

extension CommentRecord {
  static let query = query(where: "TRUE")

  /// The rows of some comments.
  static func query(where condition: String) -> String {
    """
    SELECT CAST(thread.source AS BLOB), CAST(thread.id AS BLOB), CAST(thread.title AS BLOB), \
    CAST(thread.link AS BLOB), \(CommentColumns.selection), comment.position, comment.depth, comment.flags, \
    \(RevisionHash.selection), \(ScoreColumns.selection), \
    review_case.number, review_case.state, decision.action \
    FROM thread JOIN comment ON comment.thread = thread.number \
    JOIN revision ON revision.comment = comment.number AND revision.is_current = 1 \
    LEFT JOIN review_case ON review_case.revision = revision.number \
    LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) \
    WHERE \(condition) \
    ORDER BY comment.thread, comment.position, comment.number
    """
  }

  init(_ columns: inout ColumnReader) throws {
    source = try columns.text()
    threadID = try columns.text()
    threadTitle = try columns.optionalText()
    threadLink = try columns.optionalText()
    comment = try CommentColumns.read(&columns)
    position = try columns.value()
    depth = try columns.value()
    flags = LinkFlags(rawValue: try columns.value())
    revision = try columns.value()
    scored = try ScoreColumns.read(&columns)
    caseNumber = try columns.optional()
    caseState = try columns.optionalWord()
    decided = try columns.optionalWord()
  }
}

extension ReviewStore {
  /// Hands over every comment with its current text, thread by thread, in the source's order.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile; memory does not grow with them.
  public func exportComments<Failure>(
    to receive: (CommentRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(CommentRecord.query, CommentRecord.init, to: receive)
  }
}
