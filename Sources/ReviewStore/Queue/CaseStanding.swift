import CommentModel

/// Where a case stands, with its last decision.
struct CaseStanding {
  let number: Int64
  let state: CaseState
  let claimant: String?
  let decision: LastDecision?

  struct LastDecision {
    let action: DecisionAction
    let moderator: String
  }

  /// Who passed the case on, if that is the last that was decided.
  var escalator: String? { decision.flatMap { $0.action == .escalate ? $0.moderator : nil } }

  /// Throws where no step is left: the case is decided.
  func requireOpen() throws(StoreError) {
    if let decision, decision.action != .escalate {
      throw .conflict(case: number, .decided(decision.action, by: decision.moderator))
    }
  }

  /// Throws where somebody else is at it. Names are compared by their bytes, as SQLite does.
  func requireUnclaimed(byOthersThan name: String) throws(StoreError) {
    if let claimant, !claimant.utf8.elementsEqual(name.utf8) {
      throw .conflict(case: number, .claimed(by: claimant))
    }
  }
}
