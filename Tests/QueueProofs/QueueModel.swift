import CommentModel

extension ModelCase {
  /// All that stands against a step; nothing where it goes through.
  func obstacles(to step: QueueStep) -> Set<ConflictKind> {
    switch step {
    case .claim(_, let claimant, _):
      Set(obstacles(for: claimant) + assignment(against: claimant) + appeal(against: claimant))
    case .heartbeat(let claim, _):
      Set(
        obstacles(for: claim.claimant) + staleness(token: claim.token, version: claim.version)
          + (holder == nil ? takingUp(by: claim.claimant) : []))
    case .release(_, let claimant, let token):
      Set(
        obstacles(for: claimant) + (holder == nil ? [.notClaimed] : [])
          + staleness(token: token, version: nil))
    case .decide(_, let action, let claimant, let token, let version):
      Set(
        obstacles(for: claimant) + staleness(token: token, version: version)
          + assignment(against: claimant) + appeal(against: claimant) + secondEscalation(action))
    case .undo(_, let decision, let claimant): obstaclesToUndo(decision, by: claimant)
    case .redo(_, let decision, let claimant): obstaclesToRedo(decision, by: claimant)
    case .snooze(_, _, let claimant, let token, let version):
      Set(
        obstacles(for: claimant) + staleness(token: token, version: version) + assignment(against: claimant)
          + appeal(against: claimant))
    case .steal(_, let claimant, _):
      Set((isDecided ? [.decided] : []) + appeal(against: claimant) + leadership(of: claimant))
    case .assign(_, let new, let claimant):
      Set(
        (isDecided ? [.decided] : []) + (new != nil && new == appealed ? [.ownDecision] : [])
          + ([assignee, new].allSatisfy { $0 == nil || $0 == claimant.moderator }
            ? [] : leadership(of: claimant)))
    case .appeal: isDecided ? [] : [.undecided]
    }
  }

  private func leadership(of claimant: Claimant) -> [ConflictKind] {
    Crew.leads.contains(claimant.moderator) ? [] : [.notLead]
  }

  private func obstaclesToUndo(_ decision: Int64, by claimant: Claimant) -> Set<ConflictKind> {
    let found = decisions.first { $0.number == decision }!
    var obstacles = Set(obstacles(for: claimant)).subtracting([.decided])
    if found.reversal != nil {
      obstacles.insert(.reversed)
    } else if found != standing {
      obstacles.insert(.laterDecision)
    }
    return obstacles.union(ownership(of: found, for: claimant))
  }

  /// What others decided is a lead's to take back.
  private func ownership(of decision: ModelDecision, for claimant: Claimant) -> [ConflictKind] {
    decision.moderator == claimant.moderator ? [] : leadership(of: claimant)
  }

  private func obstaclesToRedo(_ decision: Int64, by claimant: Claimant) -> Set<ConflictKind> {
    let found = decisions.first { $0.number == decision }!
    var obstacles = Set(
      obstacles(for: claimant) + assignment(against: claimant) + secondEscalation(found.action)
        + ownership(of: found, for: claimant))
    // Neither by hand nor by redo is an appeal decided by whom it is against.
    if let appealed, appealed == found.moderator || appealed == claimant.moderator {
      obstacles.insert(.ownDecision)
    }
    if found.reversal != .undo { obstacles.insert(.notUndone) }
    if let standing, standing.number > decision { obstacles.insert(.laterDecision) }
    return obstacles
  }

  /// Does a step that nothing stands against.
  mutating func apply(_ step: QueueStep, _ result: StepResult, at time: Timestamp) {
    switch (step, result) {
    case (.claim(_, let claimant, let lease), .claimed(let claim)):
      let end = time.adding(lease)
      if holder == nil {
        take(by: claimant, token: claim.token, until: end)
      } else {
        expires = max(expires, end)
      }
    case (.steal(_, let claimant, let lease), .claimed(let claim)):
      take(by: claimant, token: claim.token, until: time.adding(lease))
    case (.heartbeat(let claim, let lease), _):
      expires = holder == nil ? time.adding(lease) : max(expires, time.adding(lease))
      holder = claim.claimant
    case (.release, _): rest()
    case (.decide(_, let action, let claimant, _, _), .decided(let number)):
      decisions.append(ModelDecision(number: number, action: action, moderator: claimant.moderator))
      if action != .escalate { closeAppeals(with: number) }
      passOn(after: action)
      rest()
    case (.undo(_, let decision, _), _):
      setReversal(.undo, of: decision)
      for index in appeals.indices where appeals[index].outcome == decision { appeals[index].outcome = nil }
      rest()
    case (.redo(_, let decision, _), _):
      setReversal(nil, of: decision)
      if isDecided { closeAppeals(with: decision) }
      passOn(after: standing!.action)
      rest()
    case (.snooze(_, let until, _, _, _), _):
      rest()
      wake = until
    case (.assign(_, let assignee, _), _):
      if let holder, let assignee, holder.moderator != assignee { rest() } else { version += 1 }
      self.assignee = assignee
    case (.appeal, _):
      appeals.append(ModelAppeal(moderator: standing!.moderator))
      if assignee == standing!.moderator { assignee = nil }
      setReversal(.appeal, of: standing!.number)
      rest()
    default: preconditionFailure("a result of another kind of step")
    }
  }

  /// What was escalated is for everybody.
  private mutating func passOn(after action: DecisionAction) {
    if action == .escalate { assignee = nil }
  }

  private mutating func closeAppeals(with decision: Int64) {
    for index in appeals.indices where appeals[index].outcome == nil { appeals[index].outcome = decision }
  }

  private mutating func setReversal(_ kind: ReversalKind?, of decision: Int64) {
    decisions[decisions.firstIndex { $0.number == decision }!].reversal = kind
  }
}

extension Timestamp {
  func adding(_ milliseconds: Int64) -> Timestamp {
    Timestamp(milliseconds: self.milliseconds + milliseconds)
  }
}
