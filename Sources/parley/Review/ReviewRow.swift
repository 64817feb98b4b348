import CommentModel

/// A case in the list, with what became of it while it stood there: rows keep their places until the list is loaded
/// anew.
struct ReviewRow: Sendable {
  /// The case as it was last read.
  var reviewCase: Case
  /// What became of it, in words: `rejected`, `approved by bo`; `nil` while it is open.
  var fate: String?

  var number: Int64 { reviewCase.number }

  /// Whether there is something left to do.
  var isOpen: Bool { fate == nil && ReviewFilter.openStates.contains(reviewCase.state) }
}
