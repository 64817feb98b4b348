import Foundation
import Testing

@Suite struct QueueClaimCommandTests {
  private let queue: Queue

  init() throws { queue = try Queue(of: .demo) }

  @Test func nextIsTheFirstOfTheList() throws {
    let first = try #require(try queue.run("list", "--json").objects.first?["case"] as? Int)
    let claimed = try queue.run("claim", "next", "--as", "ada")
    #expect(claimed.status == 0)
    #expect(claimed.output.hasPrefix("case \(first) is yours, ada until "))
    #expect(try queue.run("claim", "--next", "--as", "bo", "--json").objects.first?["case"] as? Int != first)
  }

  @Test func somebodyElsesCaseIsAConflict() throws {
    try queue.run("claim", "1", "--as", "ada")
    for step in ["claim", "release"] {
      let outcome = try queue.run(step, "1", "--as", "bo")
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages == "parley: case 1 is claimed by ada; nothing was changed\n")
    }
    #expect(try queue.run("claim", "1", "--as", "ada").status == 0)
  }

  @Test func releasedCasesWaitAgain() throws {
    try queue.run("claim", "1", "--as", "ada")
    #expect(try queue.run("release", "1", "--as", "ada").output == "case 1 is pending\n")
    #expect(try queue.run("release", "1", "--as", "ada").status == 3)
    try queue.run("claim", "1", "--as", "bo")
    #expect(
      try queue.run("release", "1", "--as", "bo", "--json").objects.first?["state"] as? String == "pending")
  }

  @Test func anEmptyQueueHasNoNext() throws {
    let outcome = try queue.run("claim", "next", "--author", "Nobody at all")
    #expect(outcome.status == 0)
    #expect(outcome.output == "no case is waiting\n")
    #expect(try queue.run("claim", "next", "--author", "Nobody at all", "--json").output == "null\n")
  }

  @Test func numbersAndNextOnly() throws {
    let outcome = try queue.run("claim", "first")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("name a case by its number, or say next"))
  }
}
