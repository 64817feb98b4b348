import CommentModel
import ReviewStore

/// A step that somebody takes on a case.
enum QueueStep: Sendable {
  case claim(Int64, by: Claimant, lease: Int64)
  case heartbeat(Claim, lease: Int64)
  case release(Int64, by: Claimant, token: Int64?)
  case decide(Int64, DecisionAction, by: Claimant, token: Int64?, version: Int?)
  case undo(Int64, decision: Int64, by: Claimant)
  case redo(Int64, decision: Int64, by: Claimant)
  case snooze(Int64, until: Timestamp, by: Claimant, token: Int64?, version: Int?)
  case steal(Int64, by: Claimant, lease: Int64)
  case assign(Int64, to: String?, by: Claimant)
  case appeal(Int64, by: Claimant)

  var caseNumber: Int64 {
    switch self {
    case .claim(let number, _, _), .release(let number, _, _), .decide(let number, _, _, _, _),
      .undo(let number, _, _), .redo(let number, _, _), .snooze(let number, _, _, _, _),
      .steal(let number, _, _), .assign(let number, _, _), .appeal(let number, _):
      number
    case .heartbeat(let claim, _): claim.caseNumber
    }
  }
}

/// What became of a step.
enum StepResult: Equatable, Sendable {
  case claimed(Claim)
  case decided(Int64)
  case done
  case conflict(ConflictKind)
}

/// What stood against a step, without the names and numbers.
enum ConflictKind: String, Sendable {
  case claimed, claimedElsewhere, assigned, decided, escalated, notClaimed, staleToken, staleVersion
  case ownDecision, undecided, reversed, notUndone, laterDecision, edited, notLead
  case noSecondReview, noDisagreement
}

extension ConflictKind {
  init(_ conflict: Conflict) {
    self =
      switch conflict {
      case .claimed: .claimed
      case .claimedElsewhere: .claimedElsewhere
      case .assigned: .assigned
      case .decided: .decided
      case .escalated: .escalated
      case .notClaimed: .notClaimed
      case .staleToken: .staleToken
      case .staleVersion: .staleVersion
      case .ownDecision: .ownDecision
      case .undecided: .undecided
      case .reversed: .reversed
      case .notUndone: .notUndone
      case .laterDecision: .laterDecision
      case .edited: .edited
      case .noSecondReview: .noSecondReview
      case .noDisagreement: .noDisagreement
      }
  }
}

extension ReviewStore {
  /// Takes a step; a conflict is a result, everything else that the store throws is thrown.
  func take(_ step: QueueStep, at time: Timestamp) throws(StoreError) -> StepResult {
    do {
      switch step {
      case .claim(let number, let claimant, let lease):
        return .claimed(try claim(number, by: claimant, lease: .milliseconds(lease), at: time).claim!)
      case .heartbeat(let claim, let lease):
        return .claimed(try heartbeat(claim, lease: .milliseconds(lease), at: time))
      case .release(let number, let claimant, let token):
        try release(number, by: claimant, token: token, at: time)
      case .decide(let number, let action, let claimant, let token, let version):
        let decision = try decide(
          number, action, reason: nil, note: nil, by: claimant, token: token, version: version, at: time)
        return .decided(decision.number)
      case .undo(_, let decision, let claimant): try undo(decision: decision, by: claimant, at: time)
      case .redo(_, let decision, let claimant): try redo(decision: decision, by: claimant, at: time)
      case .snooze(let number, let wake, let claimant, let token, let version):
        try snooze(number, until: wake, by: claimant, token: token, version: version, at: time)
      case .steal(let number, let claimant, let lease):
        return .claimed(try steal(number, by: claimant, lease: .milliseconds(lease), at: time).claim!)
      case .assign(let number, let assignee, let claimant):
        try assign(number, to: assignee, by: claimant, at: time)
      case .appeal(let number, let claimant):
        try appeal(number, note: nil, by: claimant.moderator, at: time)
      }
      return .done
    } catch .conflict(_, let conflict) {
      return .conflict(ConflictKind(conflict))
    } catch .notLead {
      return .conflict(.notLead)
    } catch {
      throw error
    }
  }
}
