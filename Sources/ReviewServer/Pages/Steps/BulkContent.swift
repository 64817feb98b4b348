import CommentAnalysis
import CommentModel
import ReviewStore

/// What is shown before many cases are decided at once.
struct BulkContent {
  let bulkTitle: String
  let ask: String
  let action: String
  let isDecision: Bool
  /// Whether all cases of the filter are meant, and not those that are named.
  let everything: Bool
  let numbers: [Int64]
  let query: String
  let backAddress: String
  let reasons: [DecisionForm.ReasonRow]
  let rows: [CaseRow]

  /// How many of the cases are shown.
  static let shown = 8

  init(
    _ action: BulkAction, count: Int, first: [Case], numbers: [Int64]?, fields: FormFields,
    _ visit: PageVisit,
    _ setup: ScoringSetup
  ) {
    let words = visit.words
    bulkTitle = words("bulkTitle", count: count)
    ask = words("bulkAsk_\(action.rawValue)", count: count)
    self.action = action.rawValue
    isDecision = action.decision != nil
    everything = numbers == nil
    self.numbers = numbers ?? []
    query = fields.encoded
    backAddress = QueueContent.address(fields)
    reasons = DecisionForm.reasons(of: setup.policy, chosen: nil, suggested: nil)
    rows = first.map { CaseRow($0, visit, query: fields, isSelectable: false) }
  }

  /// What can be done with many cases. The raw value is the word in forms.
  enum BulkAction: String {
    case approve, reject, escalate, snooze

    /// `nil` for what decides nothing.
    var decision: DecisionAction? { DecisionAction(rawValue: rawValue) }
  }
}
