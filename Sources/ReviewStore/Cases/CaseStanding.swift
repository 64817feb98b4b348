import CommentModel
import GRDB

/// Where a case stands, with the decision that counts: what steps look at before they are taken.
struct CaseStanding {
  let number: Int64
  var state: CaseState
  let version: Int
  let revision: Int64
  let queue: Int64
  let verdict: PolicyAction
  var claim: Claim?
  /// Of the last claim, which may have run out.
  let token: Int64?
  var assignee: String?
  var wake: Timestamp?
  /// The last decision that counts: an escalation, or on top of it an approval or a rejection.
  let decision: StandingDecision?
  /// Whoever made the decision that is under appeal.
  let appealed: String?

  struct StandingDecision {
    let number: Int64
    let action: DecisionAction
    let moderator: String
  }

  /// Who passed the case on, if that is the last that was decided.
  var escalator: String? { decision.flatMap { $0.action == .escalate ? $0.moderator : nil } }

  /// Where the case stands when nobody has it and it is not put off.
  var restingState: CaseState {
    switch decision?.action {
    case nil: .pending
    case .escalate: .escalated
    case .approve, .reject: .decided
    }
  }

  /// Throws where no step is left: the case is decided.
  func requireOpen() throws(StoreError) {
    if let decision, decision.action != .escalate {
      throw .conflict(case: number, .decided(decision.action, by: decision.moderator))
    }
  }

  /// Throws where somebody else is at it, or the same moderator in another place. Names are compared by their
  /// bytes, as SQLite does.
  func requireUnclaimed(byOthersThan claimant: Claimant) throws(StoreError) {
    guard let holder = claim?.claimant, !holder.isSame(as: claimant) else { return }
    let isOther = !holder.moderator.hasSameBytes(as: claimant.moderator)
    throw .conflict(
      case: number, isOther ? .claimed(by: holder.moderator) : .claimedElsewhere(by: holder.moderator))
  }

  /// Throws where it was assigned to somebody else. Whoever has it all the same has taken it as a lead, and goes on.
  func requireUnassigned(toOthersThan claimant: Claimant) throws(StoreError) {
    if let holder = claim?.claimant, holder.isSame(as: claimant) { return }
    if let assignee, !assignee.hasSameBytes(as: claimant.moderator) {
      throw .conflict(case: number, .assigned(to: assignee))
    }
  }

  /// Throws where the case has changed since it was looked at.
  func require(token: Int64?, version: Int?) throws(StoreError) {
    if let token, token != self.token {
      throw .conflict(case: number, .staleToken(token, latest: self.token))
    }
    if let version, version != self.version {
      throw .conflict(case: number, .staleVersion(version, latest: self.version))
    }
  }
}

extension Claimant {
  func isSame(as other: Claimant) -> Bool {
    moderator.hasSameBytes(as: other.moderator) && session.hasSameBytes(as: other.session)
  }
}

extension String {
  /// Swift's `==` takes canonically equivalent strings for one.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension CaseStanding {
  /// Throws where the moderator's own decision is under appeal.
  func requireUnappealed(against claimant: Claimant) throws(StoreError) {
    if let appealed, appealed.hasSameBytes(as: claimant.moderator) {
      throw .conflict(case: number, .ownDecision(by: appealed))
    }
  }
}
