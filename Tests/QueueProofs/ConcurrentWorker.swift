import CommentModel
import Foundation
import ReviewStore
import TestSupport

/// A worker who takes random steps on one group of cases after the other, at the same time as others.
struct ConcurrentWorker {
  private let store: ReviewStore
  private var memory: Memory
  private var random: SeededGenerator
  private(set) var log = WorkLog()

  init(_ store: ReviewStore, as claimant: Claimant, seed: UInt64) {
    self.store = store
    memory = Memory(claimant)
    random = SeededGenerator(seed: seed)
  }

  /// Two steps on the cases of a schedule; `write` is told of each before and after.
  mutating func work(on schedule: Int, write: (WorkEntry?) throws -> Void = { _ in }) throws {
    let first = Int64(schedule * ProofFile.casesOfASchedule) + 1
    for _ in 0..<2 {
      let number = first + Int64.random(in: 0..<Int64(ProofFile.casesOfASchedule), using: &random)
      let decisions = try store.show(number).decisions.map(\.number)
      let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
      var step = memory.step(on: number, decisions: decisions, at: now, using: &random)
      if case .claim(let number, let claimant, _) = step {
        // Short, so that some run out in time.
        step = .claim(number, by: claimant, lease: [1, 10, 100].randomElement(using: &random)!)
      }
      let entry = WorkEntry(step)
      if let entry {
        log.ask(entry)
        try write(entry)
      }
      let result = try store.take(step, at: now)
      if case .claimed(let claim) = result { memory.claims[number] = claim }
      if let entry {
        let done = entry.acknowledged(result)
        log.answer(done)
        try write(done)
      }
    }
  }
}
