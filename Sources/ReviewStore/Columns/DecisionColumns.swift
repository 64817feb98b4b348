import CommentModel

/// A decision, as a `SELECT` over `decision` gives it.
enum DecisionColumns {
  static let selection = """
    decision.review_case, decision.action, CAST(decision.reason AS BLOB), CAST(decision.note AS BLOB), \
    CAST(decision.moderator AS BLOB), decision.time
    """

  static func read(_ columns: inout ColumnReader) throws -> Decision {
    Decision(
      caseNumber: try columns.value(), action: try columns.word(), reason: try columns.optionalText(),
      note: try columns.optionalText(), moderator: try columns.text(), time: try columns.time())
  }
}
