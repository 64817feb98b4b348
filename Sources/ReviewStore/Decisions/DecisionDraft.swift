import CommentModel

/// A decision before it has a number.
struct DecisionDraft {
  var action: DecisionAction
  var reason: String?
  var note: String?
  var claimant: Claimant
  var time: Timestamp
  var bulk: Int64?
}
