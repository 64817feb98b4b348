import CommentModel
import ReviewStore

extension InterleavedSchedules {
  /// Lets one of the next file-system calls be the last: of one connection, or of all with the power lost.
  mutating func armCrash() -> FaultKind {
    let kind = Bool.random(using: &random) ? FaultKind.crash : .power
    isCrashing = true
    Faults.arm(kind, at: Int.random(in: 1...40, using: &random), path: path)
    return kind
  }

  /// Closes what is lost, opens it again, and finds out whether the step under way was done.
  mutating func recover(from kind: FaultKind, _ worker: Int) throws {
    isCrashing = false
    defer { doubts = [] }
    guard Faults.hasFired else {
      Faults.disarm()
      return
    }
    tally.crashes += 1
    if kind == .power {
      stores = []
      observer = nil
    } else {
      stores.remove(at: worker)
    }
    Faults.disarm()
    if kind == .power {
      stores = try Crew.claimants.map { _ in try ReviewStore.open(path, create: false) }
      observer = try Observer(path)
      memories = Crew.claimants.map(Memory.init)
    } else {
      stores.insert(try ReviewStore.open(path, create: false), at: worker)
      memories[worker] = Memory(Crew.claimants[worker])
    }
    for step in doubts where try difference(step.caseNumber) != nil {
      let found = try stores[0].show(step.caseNumber)
      guard let result = step.result(in: found), cases[step.caseNumber]!.obstacles(to: step).isEmpty else {
        continue
      }
      follow(step, result)
      tally.doneAllTheSame += 1
      break
    }
    for number in cases.keys.sorted() { try compare(number) }
  }

  /// Takes note where a case is otherwise than the model has it.
  mutating func compare(_ number: Int64) throws {
    if let difference = try difference(number) { expect(false, "case \(number): \(difference)") }
  }

  private func difference(_ number: Int64) throws -> String? {
    var model = cases[number]!
    model.settle(at: time)
    let expected = StoredCase(model)
    let found = try observer.storedCase(number, at: time)
    return found == expected ? nil : "\(found) instead of \(expected)"
  }
}

extension QueueStep {
  /// What the step must have come to if it was done; `nil` where it was not.
  fileprivate func result(in detail: CaseDetail) -> StepResult? {
    switch self {
    case .claim, .steal: detail.reviewCase.claim.map(StepResult.claimed)
    case .decide: detail.decisions.last.map { .decided($0.number) }
    default: .done
    }
  }
}
