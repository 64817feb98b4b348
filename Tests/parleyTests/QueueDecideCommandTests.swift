import Foundation
import Testing

@Suite struct QueueDecideCommandTests {
  private let queue: Queue

  init() throws { queue = try Queue(of: .demo) }

  @Test func aDecisionIsOneForGood() throws {
    let first = try queue.run(
      "decide", "1", "reject", "--as", "ada", "--reason", "insult", "--note", "-- twice")
    #expect(first.status == 0)
    #expect(first.output == "case 1: rejected by ada\n")
    let second = try queue.run("decide", "1", "approve", "--as", "bo")
    #expect(second.status == 3)
    #expect(second.output.isEmpty)
    #expect(second.messages == "parley: case 1 was rejected by ada; nothing was changed\n")
    #expect(
      try queue.query("SELECT action, reason, note, moderator FROM decision")
        == [#"["reject", "insult", "-- twice", "ada"]"#])
  }

  @Test func claimedCasesAreTheirClaimants() throws {
    try queue.run("claim", "2", "--as", "ada")
    let outcome = try queue.run("decide", "2", "reject", "--as", "bo")
    #expect(outcome.status == 3)
    #expect(outcome.messages == "parley: case 2 is claimed by ada; nothing was changed\n")
    #expect(try queue.run("decide", "2", "reject", "--as", "ada").status == 0)
  }

  @Test func anEscalatedCaseIsDecidedOnce() throws {
    #expect(try queue.run("decide", "1", "escalate", "--as", "ada").output == "case 1: escalated by ada\n")
    #expect(try queue.run("decide", "1", "escalate", "--as", "bo").status == 3)
    #expect(try queue.run("decide", "1", "approve", "--as", "bo").status == 0)
  }

  @Test func jsonIsTheDecision() throws {
    let decision = try queue.run("decide", "1", "approve", "--as", "ada", "--json").objects.first
    #expect(decision?["case"] as? Int == 1)
    #expect(decision?["action"] as? String == "approve")
    #expect(decision?["moderator"] as? String == "ada")
  }

  @Test func theModeratorComesFromTheEnvironment() throws {
    let arguments = ["queue", "decide", "1", "approve", "--json"]
    let environment = ["PARLEY_DATABASE": queue.database, "PARLEY_MODERATOR": "ada"]
    let decision = try Program.run(arguments, environment: environment).objects.first
    #expect(decision?["moderator"] as? String == "ada")
    let other = ["queue", "decide", "2", "approve", "--json"]
    let login = try Program.run(
      other, environment: ["PARLEY_DATABASE": queue.database, "PARLEY_MODERATOR": ""])
    #expect(try login.objects.first?["moderator"] as? String == "tester")
  }

  @Test(arguments: ["show", "claim", "release", "decide"]) func thereMustBeSuchACase(step: String) throws {
    let outcome = try queue.run([step, "999"] + (step == "decide" ? ["approve"] : []))
    #expect(outcome.status == 2)
    #expect(
      outcome.messages == "parley: there is no case 999; `parley queue list` shows those that there are\n")
  }

  @Test func aNameIsNeeded() throws {
    let outcome = try queue.run("decide", "1", "approve", "--as", "")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: the moderator's name is empty; --as takes your name\n")
  }
}
