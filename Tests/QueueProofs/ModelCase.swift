import CommentModel

/// A case as the rules of the queue see it, told once more in the plainest way.
struct ModelCase {
  var holder: Claimant?
  /// Whose the last claim was.
  var lastHolder: Claimant?
  var expires = Timestamp(milliseconds: 0)
  /// Of the last claim, as long as it is worth anything.
  var token: Int64?
  var version = 1
  var assignee: String?
  var wake: Timestamp?
  var decisions: [ModelDecision] = []
  var appeals: [ModelAppeal] = []

  struct ModelDecision: Equatable {
    let number: Int64
    let action: DecisionAction
    let moderator: String
    var reversal: ReversalKind?
  }

  struct ModelAppeal {
    let moderator: String
    var outcome: Int64?
  }

  /// The decision that counts: the last that was not taken back.
  var standing: ModelDecision? { decisions.last { $0.reversal == nil } }

  var isDecided: Bool { standing.map { $0.action != .escalate } ?? false }

  var restingState: CaseState {
    switch standing?.action {
    case nil: .pending
    case .escalate: .escalated
    case .approve, .reject: .decided
    }
  }

  var state: CaseState { holder != nil ? .claimed : wake != nil ? .snoozed : restingState }

  /// Whoever made the decision that is under appeal.
  var appealed: String? { isDecided ? nil : appeals.last { $0.outcome == nil }?.moderator }

  /// What time alone does.
  mutating func settle(at time: Timestamp) {
    if holder != nil, expires <= time { holder = nil }
    if let wake, wake <= time { self.wake = nil }
  }

  /// Nobody has it any more, and no claim from before is worth anything.
  mutating func rest() {
    holder = nil
    token = nil
    wake = nil
    version += 1
  }

  mutating func take(by claimant: Claimant, token: Int64, until end: Timestamp) {
    holder = claimant
    lastHolder = claimant
    self.token = token
    expires = end
    wake = nil
    version += 1
  }
}

extension ModelCase {
  /// Whether `claimNext` may give it to somebody.
  func isFree(for moderator: String, states: Set<CaseState>) -> Bool {
    states.contains(state) && assignee.map { $0 == moderator } ?? true && appealed != moderator
  }

  func staleness(token: Int64?, version: Int?) -> [ConflictKind] {
    var found: [ConflictKind] = []
    if let token, token != self.token { found.append(.staleToken) }
    if let version, version != self.version { found.append(.staleVersion) }
    return found
  }

  /// What stands against everything that somebody does to an open case.
  func obstacles(for claimant: Claimant) -> [ConflictKind] {
    var found: [ConflictKind] = isDecided ? [.decided] : []
    if let holder, holder != claimant {
      found.append(holder.moderator == claimant.moderator ? .claimedElsewhere : .claimed)
    }
    return found
  }

  /// Whoever has it all the same goes on: a lead has taken it then.
  func assignment(against claimant: Claimant) -> [ConflictKind] {
    holder == nil && assignee.map { $0 != claimant.moderator } ?? false ? [.assigned] : []
  }

  /// What stands against a claim that has run out.
  func takingUp(by claimant: Claimant) -> [ConflictKind] {
    (lastHolder == claimant ? [] : [.notClaimed]) + assignment(against: claimant) + appeal(against: claimant)
  }

  func appeal(against claimant: Claimant) -> [ConflictKind] {
    appealed == claimant.moderator ? [.ownDecision] : []
  }

  func secondEscalation(_ action: DecisionAction) -> [ConflictKind] {
    action == .escalate && standing?.action == .escalate ? [.escalated] : []
  }
}
