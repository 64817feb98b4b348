import CommentModel
import ReviewStore
import TestSupport
import Testing

/// Random schedules of steps by three moderators, against a model that is a dictionary.
@Suite struct QueueModelTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func everyStepDoesWhatTheModelDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var store = try folder.makeStore()
    let caseCount = 6
    try store.enqueueCases(caseCount)
    var model = QueueModel(cases: caseCount)
    for second in 0..<120 {
      let number = Int64.random(in: 1...Int64(caseCount), using: &random)
      let claimant: Claimant = ["Noor", "Otto", "Pia"].randomElement(using: &random)!
      let moderator = claimant.moderator
      let time = moment(second)
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<6:
        #expect(
          conflict { try store.claim(number, by: claimant, at: time) } == model.claim(number, by: moderator))
      case 6..<9:
        #expect(
          try store.claimNext(by: claimant, at: time)?.number == model.claimNext(by: moderator))
      case 9..<14:
        #expect(
          conflict { try store.release(number, by: claimant, at: time) }
            == model.release(number, by: moderator))
      case 14..<19:
        // Final decisions are the rarer ones, so that the queue lasts.
        let action = [DecisionAction.escalate, .escalate, .approve, .reject].randomElement(using: &random)!
        let found = conflict {
          try store.decide(number, action, reason: nil, note: nil, by: claimant, at: time)
        }
        #expect(found == model.decide(number, action, by: moderator))
      default:
        store = try ReviewStore.open(folder.database, create: false)
      }
    }
    for number in 1...Int64(caseCount) {
      let detail = try store.show(number)
      let expected = model.cases[number]!
      #expect(detail.reviewCase.state == expected.state)
      #expect(detail.reviewCase.claimant == expected.claimant)
      #expect(detail.decisions.map(\.action) == expected.decisions.map(\.action))
      #expect(detail.decisions.map(\.moderator) == expected.decisions.map(\.moderator))
      #expect(detail.audit.count == expected.steps)
    }
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

/// The rules of the queue, told once more in the plainest way.
private struct QueueModel {
  struct ModelCase {
    var claimant: String?
    var decisions: [(action: DecisionAction, moderator: String)] = []
    var steps = 1

    var isDecided: Bool { decisions.contains { $0.action != .escalate } }
    var state: CaseState {
      isDecided ? .decided : claimant != nil ? .claimed : decisions.isEmpty ? .pending : .escalated
    }
  }

  var cases: [Int64: ModelCase]

  init(cases count: Int) {
    cases = Dictionary(uniqueKeysWithValues: (1...Int64(count)).map { ($0, ModelCase()) })
  }

  mutating func claim(_ number: Int64, by moderator: String) -> Conflict? {
    if let conflict = obstacle(number, for: moderator) { return conflict }
    if cases[number]!.claimant == nil {
      cases[number]!.claimant = moderator
      cases[number]!.steps += 1
    }
    return nil
  }

  mutating func claimNext(by moderator: String) -> Int64? {
    let next = cases.keys.sorted().first { cases[$0]!.state == .pending }
    if let next { _ = claim(next, by: moderator) }
    return next
  }

  mutating func release(_ number: Int64, by moderator: String) -> Conflict? {
    if let conflict = obstacle(number, for: moderator) { return conflict }
    if cases[number]!.claimant == nil { return .notClaimed }
    cases[number]!.claimant = nil
    cases[number]!.steps += 1
    return nil
  }

  mutating func decide(_ number: Int64, _ action: DecisionAction, by moderator: String) -> Conflict? {
    if let conflict = obstacle(number, for: moderator) { return conflict }
    if action == .escalate, let first = cases[number]!.decisions.first {
      return .escalated(by: first.moderator)
    }
    cases[number]!.decisions.append((action, moderator))
    cases[number]!.claimant = nil
    cases[number]!.steps += 1
    return nil
  }

  private func obstacle(_ number: Int64, for moderator: String) -> Conflict? {
    let found = cases[number]!
    if found.isDecided { return .decided(found.decisions.last!.action, by: found.decisions.last!.moderator) }
    if let claimant = found.claimant, claimant != moderator { return .claimed(by: claimant) }
    return nil
  }
}
