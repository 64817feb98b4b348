import Testing

@testable import ReviewServer

@Suite struct KeptAnswerTests {
  private actor Searches {
    private(set) var count = 0

    func begin() async -> Int {
      count += 1
      try? await Task.sleep(for: .milliseconds(50))
      return 7
    }
  }

  @Test func allWhoAskMeanwhileGetOneAnswer() async throws {
    let kept = KeptAnswer<Int>()
    let searches = Searches()
    let asking = (0..<20).map { _ in Task { try await kept { await searches.begin() } } }
    for one in asking { #expect(try await one.value == 7) }
    #expect(await searches.count == 1)
  }

  /// What was found out before a step may be otherwise behind it.
  @Test func whatIsForgottenWhileItIsFoundOutIsNotKept() async throws {
    let kept = KeptAnswer<String>()
    let (begun, begins) = AsyncStream<Void>.makeStream()
    let (going, goes) = AsyncStream<Void>.makeStream()
    let first = Task {
      try await kept {
        begins.finish()
        for await _ in going {}
        return "before"
      }
    }
    for await _ in begun {}
    await kept.forget()
    goes.finish()
    #expect(try await first.value == "before")
    let second = try await kept { "behind" }
    #expect(second == "behind")
  }
}
