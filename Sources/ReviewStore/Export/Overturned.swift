/// What makes a decision an overturned one, in SQL: an appeal, a report or a second look opened its case again, and the
/// decision that counts now is another one. Where somebody took their own back it is undone and not overturned.
enum Overturned {
  /// Joins what took a decision back, as `taken`, and what counts now, as `final`.
  static let joins = """
    LEFT JOIN reversal AS taken ON taken.number = decision.reversal \
    LEFT JOIN decision AS final ON final.review_case = decision.review_case AND final.action <> 'escalate' \
    AND final.reversal IS NULL
    """

  /// Whether `decision` was overturned; 0 or 1, or NULL, which is no.
  static let condition = """
    (taken.kind IN ('appeal', 'reopen', 'overturn') AND decision.action <> 'escalate' \
    AND final.action <> decision.action)
    """
}
