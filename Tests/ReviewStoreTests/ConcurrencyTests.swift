import CommentModel
import Testing

@testable import ReviewStore

@Suite struct ConcurrencyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func manyCanMakeTheSameFile() async throws {
    let path = folder.database
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { try ReviewStore.open(path, create: true).countByState()[.pending]! }
      }
      for try await count in group { #expect(count == 0) }
    }
  }

  @Test func manyCanEnqueueTheSameThread() async throws {
    _ = try folder.makeStore()
    let path = folder.database
    let samples = (1...20).map { Sample("c\($0)", "You pudding no. \($0)", insult: 0.6, action: .queue) }
    let total = try await withThrowingTaskGroup { group in
      for _ in 0..<6 { group.addTask { try ReviewStore.open(path, create: false).enqueue(samples) } }
      return try await group.reduce(into: EnqueueCounts()) { $0 += $1 }
    }
    #expect(total == EnqueueCounts(new: 20, known: 100, cases: 20))
  }

  @Test func everyCaseIsDecidedOnceByWhomeverItWasGivenTo() async throws {
    try folder.makeStore().enqueueCases(60)
    let path = folder.database
    let decided = try await withThrowingTaskGroup { group in
      for worker in 0..<6 {
        group.addTask {
          let store = try ReviewStore.open(path, create: false)
          var mine: [Int64: String] = [:]
          while let next = try store.claimNext(by: "worker \(worker)", at: moment(2)) {
            try store.decide(
              next.number, .approve, reason: nil, note: nil, by: "worker \(worker)", at: moment(3))
            mine[next.number] = "worker \(worker)"
          }
          return mine
        }
      }
      return try await group.reduce(into: [:]) { all, mine in
        all.merge(mine) { first, _ in
          Issue.record("two workers were told that they decided the same case")
          return first
        }
      }
    }
    let store = try ReviewStore.open(path, create: false)
    var stored: [Int64: String] = [:]
    try store.exportDecisions { stored[$0.decision.caseNumber] = $0.decision.moderator }
    #expect(stored == decided)
    #expect(stored.count == 60)
  }

  @Test func ofManyWhoRaceForOneCaseOneWins() async throws {
    try folder.makeStore().enqueueCases(20)
    let path = folder.database
    let wins = try await withThrowingTaskGroup { group in
      for worker in 0..<6 {
        group.addTask {
          let store = try ReviewStore.open(path, create: false)
          var wins = 0
          for number in 1...20 as ClosedRange<Int64> {
            do {
              try store.decide(number, .reject, reason: nil, note: nil, by: "worker \(worker)", at: moment(2))
              wins += 1
            } catch StoreError.conflict(_, .decided) {
              continue
            }
          }
          return wins
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(wins == 20)
    let store = try ReviewStore.open(path, create: false)
    #expect(try store.countByState()[.decided] == 20)
    #expect(try store.value("PRAGMA integrity_check") == "ok")
  }
}
