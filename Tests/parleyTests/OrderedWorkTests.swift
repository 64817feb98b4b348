import Synchronization
import TestSupport
import Testing

@testable import parley

@Suite struct OrderedWorkTests {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 3, 16]) func resultsComeInOrder(cores: Int) async throws {
    var random = SeededGenerator(seed: 9)
    let efforts = (0..<2_000).map { _ in Int.random(in: 0...20_000, using: &random) }
    var results: [Int] = []
    let workers = Mutex(0)
    try await OrderedWork<Int, Int>.run(
      cores: cores,
      worker: {
        workers.withLock { $0 += 1 }
        return { number in
          var sum = 0
          for step in 0..<efforts[number] { sum = (sum &+ step) &* 31 }
          return sum == 1 ? -1 : number
        }
      }, receive: { results.append($0) }
    ) { work in
      for number in efforts.indices { try work.add(number) }
    }
    #expect(results == Array(efforts.indices))
    #expect((1...cores).contains(workers.withLock { $0 }))
  }

  /// However slowly results are taken, there are never more of them than there is room for.
  @Test func jobsWaitForRoom() async throws {
    let begun = Mutex(0)
    var received = 0
    var most = 0
    try await OrderedWork<Int, Int>.run(
      cores: 3,
      worker: {
        { number in
          begun.withLock { $0 += 1 }; return number
        }
      },
      receive: { _ in
        received += 1
        most = max(most, begun.withLock { $0 } - received)
      }
    ) { work in
      for number in 0..<5_000 { try work.add(number) }
    }
    #expect(received == 5_000)
    #expect(most <= 8)
  }

  @Test(arguments: [1, 4]) func errorsEndIt(cores: Int) async {
    await #expect(throws: Stop.self) {
      try await OrderedWork<Int, Int>.run(
        cores: cores, worker: { { $0 } }, receive: { if $0 == 70 { throw Stop() } }
      ) { work in
        for number in 0..<100 { try work.add(number) }
      }
    }
    await #expect(throws: Stop.self) {
      try await OrderedWork<Int, Int>.run(cores: cores, worker: { { $0 } }, receive: { _ in }) { work in
        try work.add(1)
        throw Stop()
      }
    }
  }

  @Test func nothingToDoIsDone() async throws {
    try await OrderedWork<Int, Int>.run(cores: 4, worker: { { $0 } }, receive: { _ in }) { _ in }
  }
}
