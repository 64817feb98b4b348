import CommentModel
import ReviewStore
import TestSupport
import Testing

/// Random schedules of steps by three moderators, one of them in two windows, against a model that is a dictionary.
@Suite struct QueueModelTests {
  private static let claimants = [
    Claimant("Noor"), Claimant("Otto"), Claimant("Pia", session: "left"), Claimant("Pia", session: "right"),
  ]

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func everyStepDoesWhatTheModelDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var store = try folder.makeStore()
    let caseCount = 6
    try store.enqueueCases(caseCount)
    var model = QueueModel(cases: caseCount)
    for step in 0..<160 {
      let number = Int64.random(in: 1...Int64(caseCount), using: &random)
      let claimant = QueueModelTests.claimants.randomElement(using: &random)!
      let second = step * 10
      let time = moment(second)
      model.pass(to: second)
      switch Int.random(in: 0..<30, using: &random) {
      case 0..<6:
        let found = conflict { try store.claim(number, by: claimant, lease: .seconds(60), at: time) }
        #expect(found == model.claim(number, by: claimant, at: second))
      case 6..<9:
        #expect(
          try store.claimNext(by: claimant, lease: .seconds(60), at: time)?.number
            == model.claimNext(by: claimant, at: second))
      case 9..<12:
        let found = conflict { try store.release(number, by: claimant, at: time) }
        #expect(found == model.release(number, by: claimant))
      case 12..<18:
        // Final decisions are the rarer ones, so that the queue lasts.
        let action = [DecisionAction.escalate, .escalate, .approve, .reject].randomElement(using: &random)!
        let found = conflict {
          try store.decide(number, action, reason: nil, note: nil, by: claimant, at: time)
        }
        #expect(found == model.decide(number, action, by: claimant))
      case 18..<23:
        let found = conflict {
          try store.undo(decision: store.lastDecision(on: number).number, by: claimant, at: time)
        }
        #expect(found == model.undo(number, by: claimant))
      case 23..<25:
        let found = conflict { try store.snooze(number, until: moment(second + 45), by: claimant, at: time) }
        #expect(found == model.snooze(number, by: claimant, until: second + 45))
      case 25..<27:
        let found = conflict { try store.steal(number, by: claimant, lease: .seconds(60), at: time) }
        #expect(found == model.steal(number, by: claimant, at: second))
      case 27..<29:
        let claim = try store.reviewCase(number).claim
        if let claim {
          let found = conflict { try store.heartbeat(claim, lease: .seconds(60), at: time) }
          #expect(found == model.heartbeat(number, of: claim.claimant, at: second))
        }
      default:
        store = try ReviewStore.open(folder.database, create: false)
      }
    }
    model.pass(to: 10_000)
    try store.settle(at: moment(10_000))
    for number in 1...Int64(caseCount) {
      let detail = try store.show(number)
      let expected = model.cases[number]!
      #expect(detail.reviewCase.state == expected.state)
      #expect(detail.reviewCase.claim?.claimant == expected.claimant)
      #expect(detail.decisions.map(\.action) == expected.decisions.map(\.action))
      #expect(detail.decisions.map(\.moderator) == expected.decisions.map(\.moderator))
      #expect(detail.decisions.map { $0.reversal == nil } == expected.decisions.map(\.counts))
    }
    #expect(try store.verifyAudit().fault == nil)
    let counted = try store.countByState()
    #expect(
      CaseState.allCases.allSatisfy { state in
        counted[state] == model.cases.values.count { $0.state == state }
      })
  }

  /// What stood against a step; `nil` where it went through.
  private func conflict(_ step: () throws -> Void) -> Conflict? {
    do {
      try step()
    } catch StoreError.conflict(_, let conflict) {
      return conflict
    } catch {
      Issue.record(error)
    }
    return nil
  }
}

/// The rules of the queue, told once more in the plainest way. Time is in seconds.
private struct QueueModel {
  struct ModelDecision {
    let action: DecisionAction
    let moderator: String
    var counts = true
  }

  struct ModelCase {
    var claimant: Claimant?
    var expires = 0
    var wake: Int?
    var decisions: [ModelDecision] = []

    var standing: ModelDecision? { decisions.last(where: \.counts) }
    var state: CaseState {
      if let standing, standing.action != .escalate { return .decided }
      if claimant != nil { return .claimed }
      if wake != nil { return .snoozed }
      return standing == nil ? .pending : .escalated
    }
  }

  var cases: [Int64: ModelCase]

  init(cases count: Int) {
    cases = Dictionary(uniqueKeysWithValues: (1...Int64(count)).map { ($0, ModelCase()) })
  }

  /// Claims end and snoozed cases wake.
  mutating func pass(to second: Int) {
    for number in cases.keys {
      if cases[number]!.claimant != nil, cases[number]!.expires <= second { cases[number]!.claimant = nil }
      if let wake = cases[number]!.wake, wake <= second { cases[number]!.wake = nil }
    }
  }

  mutating func claim(_ number: Int64, by claimant: Claimant, at second: Int) -> Conflict? {
    if let conflict = obstacle(number, for: claimant) { return conflict }
    take(number, by: claimant, at: second)
    return nil
  }

  mutating func claimNext(by claimant: Claimant, at second: Int) -> Int64? {
    let next = cases.keys.sorted().first { cases[$0]!.state == .pending }
    if let next { take(next, by: claimant, at: second) }
    return next
  }

  mutating func steal(_ number: Int64, by claimant: Claimant, at second: Int) -> Conflict? {
    if let conflict = decided(number) { return conflict }
    take(number, by: claimant, at: second)
    return nil
  }

  mutating func heartbeat(_ number: Int64, of claimant: Claimant, at second: Int) -> Conflict? {
    if let conflict = decided(number) { return conflict }
    take(number, by: claimant, at: second)
    return nil
  }

  mutating func release(_ number: Int64, by claimant: Claimant) -> Conflict? {
    if let conflict = obstacle(number, for: claimant) { return conflict }
    if cases[number]!.claimant == nil { return .notClaimed }
    cases[number]!.claimant = nil
    return nil
  }

  mutating func snooze(_ number: Int64, by claimant: Claimant, until second: Int) -> Conflict? {
    if let conflict = obstacle(number, for: claimant) { return conflict }
    cases[number]!.claimant = nil
    cases[number]!.wake = second
    return nil
  }

  mutating func decide(_ number: Int64, _ action: DecisionAction, by claimant: Claimant) -> Conflict? {
    if let conflict = obstacle(number, for: claimant) { return conflict }
    if action == .escalate, let standing = cases[number]!.standing {
      return .escalated(by: standing.moderator)
    }
    cases[number]!.decisions.append(ModelDecision(action: action, moderator: claimant.moderator))
    cases[number]!.claimant = nil
    cases[number]!.wake = nil
    return nil
  }

  mutating func undo(_ number: Int64, by claimant: Claimant) -> Conflict? {
    guard let last = cases[number]!.decisions.lastIndex(where: \.counts) else { return .undecided }
    if let conflict = holder(number, for: claimant) { return conflict }
    cases[number]!.decisions[last].counts = false
    cases[number]!.claimant = nil
    cases[number]!.wake = nil
    return nil
  }

  private mutating func take(_ number: Int64, by claimant: Claimant, at second: Int) {
    cases[number]!.claimant = claimant
    cases[number]!.expires = second + 60
    cases[number]!.wake = nil
  }

  private func decided(_ number: Int64) -> Conflict? {
    guard let standing = cases[number]!.standing, standing.action != .escalate else { return nil }
    return .decided(standing.action, by: standing.moderator)
  }

  private func holder(_ number: Int64, for claimant: Claimant) -> Conflict? {
    guard let holder = cases[number]!.claimant, holder != claimant else { return nil }
    return holder.moderator == claimant.moderator
      ? .claimedElsewhere(by: holder.moderator) : .claimed(by: holder.moderator)
  }

  private func obstacle(_ number: Int64, for claimant: Claimant) -> Conflict? {
    decided(number) ?? holder(number, for: claimant)
  }
}
