import CommentModel
import Foundation

/// What a worker notes of a step, before it asks for it and after it was acknowledged.
struct WorkEntry: Codable, Hashable, Sendable {
  /// A step that leaves a row in the audit trail, by what is in that row.
  struct Step: Codable, Hashable, Sendable {
    var action: String
    var caseNumber: Int64
    var moderator: String
    /// Of an undo or a redo.
    var decision: Int64?
  }

  var step: Step
  var isDone = false
  /// That of the claim, or the decision that was made.
  var number: Int64?

  /// `nil` for a step that leaves no row.
  init?(_ step: QueueStep) {
    func entry(_ action: String, _ claimant: Claimant, decision: Int64? = nil) -> Step {
      Step(
        action: action, caseNumber: step.caseNumber, moderator: claimant.moderator, decision: decision)
    }
    switch step {
    case .claim(_, let claimant, _): self.step = entry("claim", claimant)
    case .steal(_, let claimant, _): self.step = entry("steal", claimant)
    case .release(_, let claimant, _): self.step = entry("release", claimant)
    case .decide(_, _, let claimant, _, _): self.step = entry("decide", claimant)
    case .undo(_, let decision, let claimant): self.step = entry("undo", claimant, decision: decision)
    case .redo(_, let decision, let claimant): self.step = entry("redo", claimant, decision: decision)
    case .snooze(_, _, let claimant, _, _): self.step = entry("snooze", claimant)
    case .assign(_, _, let claimant): self.step = entry("assign", claimant)
    case .appeal(_, let claimant): self.step = entry("appeal", claimant)
    case .heartbeat: return nil
    }
  }

  /// The same step, acknowledged; `nil` where it met a conflict.
  func acknowledged(_ result: StepResult) -> WorkEntry? {
    var done = self
    done.isDone = true
    switch result {
    case .claimed(let claim): done.number = claim.token
    case .decided(let number): done.number = number
    case .done: break
    case .conflict: return nil
    }
    return done
  }
}

/// What one worker has noted.
struct WorkLog: Sendable {
  private(set) var acknowledged: [WorkEntry] = []
  /// The step that was asked for last and not answered, where the worker was killed.
  private(set) var inDoubt: [WorkEntry] = []
  private(set) var steps = 0
  private(set) var conflicts = 0

  /// Takes note that a step is asked for.
  mutating func ask(_ entry: WorkEntry) {
    steps += 1
    inDoubt.append(entry)
  }

  /// Takes note of the answer to what was asked last; `nil` where a conflict stood against it.
  mutating func answer(_ entry: WorkEntry?) {
    inDoubt.removeLast()
    if let entry { acknowledged.append(entry) } else { conflicts += 1 }
  }

  /// Reads what processes have written, in the order of their starts: a line is an entry that was asked for or is
  /// done, or `null` for a conflict.
  init(lines: some Sequence<Substring>) throws {
    for line in lines {
      if line == "null" {
        answer(nil)
        continue
      }
      // A process that is killed can leave half a line.
      guard let entry = try? JSONDecoder().decode(WorkEntry.self, from: Data(line.utf8)) else { continue }
      if entry.isDone { answer(entry) } else { ask(entry) }
    }
  }

  init() {}
}
