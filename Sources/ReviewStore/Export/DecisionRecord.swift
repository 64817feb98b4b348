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
  /// When somebody claimed the case for the first time; `nil` where nobody did before it was decided.
  public var firstLook: Timestamp?
  /// When the moderator claimed it for the last time before deciding.
  public var claimed: Timestamp?
  /// When the decision was taken back.
  public var reversed: Timestamp?
  /// Whether what counts now is the opposite, after an appeal, a report or a second look.
  public var isOverturned: Bool
  /// When the author appealed against it.
  public var appealed: Timestamp?
  /// The hash of what the policy's verdict depended on, as `enqueue` was told; `nil` where it was not.
  public var manifest: String?
}

extension DecisionRecord {
  static func query(_ period: ExportPeriod) -> String {
    """
    SELECT \(DecisionColumns.selection), CAST(thread.source AS BLOB), \
    CAST(thread.link AS BLOB), \(RevisionHash.selection), revision.is_current, \(CaseColumns.selection), \
    (SELECT min(audit.time) FROM audit WHERE audit.review_case = decision.review_case \
    AND audit.action IN ('claim', 'steal')), \
    (SELECT max(audit.time) FROM audit WHERE audit.review_case = decision.review_case \
    AND audit.action IN ('claim', 'steal') AND audit.actor = decision.moderator \
    AND audit.time <= decision.time), reversal.time, coalesce(\(Overturned.condition), 0), appeal.time, \(manifest) \
    FROM \(DecisionColumns.source) JOIN review_case ON review_case.number = decision.review_case \
    JOIN queue ON queue.number = review_case.queue JOIN revision ON revision.number = decision.revision \
    JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread \
    LEFT JOIN appeal ON appeal.decision = decision.number \(Overturned.joins) \
    WHERE \(period.condition(on: "decision.time")) ORDER BY decision.number
    """
  }

  /// Of the last edit before the decision that took the case to another text, else of the row that made the case.
  private static let manifest = """
    coalesce((SELECT audit.detail ->> '$.manifest' FROM audit WHERE audit.review_case = decision.review_case \
    AND audit.action = 'edit' AND audit.time <= decision.time ORDER BY audit.number DESC LIMIT 1), \
    (SELECT audit.detail ->> '$.manifest' FROM audit WHERE audit.action = 'enqueue' \
    AND audit.review_case <= decision.review_case ORDER BY audit.review_case DESC LIMIT 1))
    """

  init(_ columns: inout ColumnReader) throws {
    decision = try DecisionColumns.read(&columns)
    source = try columns.text()
    threadLink = try columns.optionalText()
    revision = try columns.value()
    isCurrent = try columns.value()
    reviewCase = try CaseColumns.read(&columns)
    firstLook = try columns.optionalTime()
    claimed = try columns.optionalTime()
    reversed = try columns.optionalTime()
    isOverturned = try columns.value()
    appealed = try columns.optionalTime()
    manifest = try columns.optional()
  }
}

extension ReviewStore {
  /// Hands over every decision of a period with its case, the oldest first.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile; memory does not grow with them.
  public func exportDecisions<Failure>(
    in period: ExportPeriod = ExportPeriod(), to receive: (DecisionRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(DecisionRecord.query(period), DecisionRecord.init, to: receive)
  }
}
