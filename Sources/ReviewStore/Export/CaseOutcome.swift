import GRDB

/// What was made of a case besides the approval or rejection that counts.
public struct CaseOutcome: Sendable, Hashable {
  /// Whether a decision was overturned: by an appeal, a report or a second look.
  public var isOverturned: Bool
  /// Whether a decision was taken back in any way.
  public var isUndone: Bool
  /// The short code of the rejection that counts, where it has one.
  public var reason: String?
}

extension ReviewStore {
  /// The outcomes of all cases of which there is something to say, by the case's number. O(n) in the decisions.
  public func caseOutcomes() throws(StoreError) -> [Int64: CaseOutcome] {
    try read { db in
      var outcomes: [Int64: CaseOutcome] = [:]
      try db.forEachRow(caseOutcomeQuery) { columns in
        outcomes[try columns.value()] = CaseOutcome(
          isOverturned: try columns.value(), isUndone: try columns.value(),
          reason: try columns.optionalText())
      }
      return outcomes
    }
  }
}

private let caseOutcomeQuery = """
  SELECT decision.review_case, max(coalesce(\(Overturned.condition), 0)), \
  max(decision.reversal IS NOT NULL), \
  CAST(max(CASE WHEN decision.action = 'reject' AND decision.reversal IS NULL THEN decision.reason END) AS BLOB) \
  FROM decision \(Overturned.joins) WHERE decision.action <> 'escalate' GROUP BY decision.review_case
  """
