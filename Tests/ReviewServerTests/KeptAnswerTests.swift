import Synchronization
import Testing

@testable import ReviewServer

@Suite struct KeptAnswerTests {
  @Test func allWhoAskMeanwhileGetTheSame() async throws {
    let kept = KeptAnswer<Int>()
    let searches = Atomic<Int>(0)
    let find: @Sendable () async throws -> Int = {
      try await Task.sleep(for: .milliseconds(200))
      return searches.wrappingAdd(1, ordering: .relaxed).newValue
    }
    let answers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { try await kept(find) } }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(answers == [1])
    #expect(try await kept(find) == 1)
    await kept.forget()
    #expect(try await kept(find) == 2)
  }

  @Test func aFailureIsNotKept() async throws {
    let kept = KeptAnswer<Int>()
    await #expect(throws: CancellationError.self) { try await kept { throw CancellationError() } }
    #expect(try await kept { 7 } == 7)
  }
}
