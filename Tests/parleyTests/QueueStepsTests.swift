import Foundation
import Testing

/// What moderators and leads do with cases besides listing, claiming and deciding them.
@Suite struct QueueStepsTests {
  private let queue: Queue

  init() throws { queue = try Queue(of: .demo) }

  private func expect(
    _ arguments: String..., output: String = "", status: Int32 = 0, messages: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try queue.run(arguments)
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(outcome.output == output, sourceLocation: sourceLocation)
    #expect(outcome.messages == messages, sourceLocation: sourceLocation)
  }

  @Test func aClaimHasATokenThatGrowsOld() throws {
    let claimed = try queue.run("claim", "1", "--as", "ada", "--lease", "2h", "--json").objects[0]
    let token = try #require(claimed["token"] as? Int)
    #expect(claimed["claimant"] as? String == "ada")
    #expect(try queue.run("heartbeat", "1", "--as", "ada", "--token", "\(token)").status == 0)
    try expect("steal", "1", "--as", "lea", output: "case 1 is yours, lea\n")
    for step in [["heartbeat", "1"], ["decide", "1", "reject"]] {
      let outcome = try queue.run(step + ["--as", "ada", "--token", "\(token)"])
      #expect(outcome.status == 3)
      #expect(
        outcome.messages.hasPrefix("parley: case 1 was claimed again since (token \(token), now "),
        "\(outcome.messages)")
    }
    try expect(
      "heartbeat", "1", "--as", "ada", status: 3,
      messages: "parley: case 1 is claimed by lea; nothing was changed\n")
    try expect(
      "heartbeat", "2", "--as", "ada", status: 3,
      messages: "parley: case 2 is not claimed; nothing was changed\n")
  }

  @Test func aStaleVersionIsAConflict() throws {
    let version = try #require(try queue.run("list", "--json").objects[0]["version"] as? Int)
    let number = "\(try #require(try queue.run("list", "--json").objects[0]["case"] as? Int))"
    try queue.run("snooze", number, "1s", "--as", "bo")
    try expect(
      "decide", number, "reject", "--case-version", "\(version)", status: 3,
      messages: """
        parley: case \(number) has changed since (version \(version), now \(version + 1)); nothing was changed\n
        """)
  }

  @Test func sessionsOfOneModeratorAreTwoClaimants() throws {
    try queue.run("claim", "1", "--as", "ada", "--session", "left")
    try expect(
      "decide", "1", "reject", "--as", "ada", status: 3,
      messages: "parley: case 1 is claimed by ada in another session; nothing was changed\n")
    try expect(
      "decide", "1", "reject", "--as", "ada", "--session", "left", output: "case 1: rejected by ada\n")
  }

  @Test func decisionsAreTakenBackAndPutInForceAgain() throws {
    try queue.run("decide", "1", "reject", "--as", "ada")
    try expect("undo", "1", "--as", "ada", output: "case 1: decision 1 is undone; it is pending\n")
    try expect(
      "undo", "1", "--as", "ada", status: 3, messages: "parley: case 1 has no decision; nothing was changed\n"
    )
    try expect(
      "redo", "--decision", "1", "--as", "ada",
      output: "case 1: decision 1 is in force again; it is decided\n")
    #expect(try queue.run("show", "1").output.contains(" rejected by ada\n"))
    try expect(
      "undo", "--decision", "7", status: 2,
      messages: "parley: there is no decision 7; `parley queue show CASE` shows those on a case\n")
    #expect(try queue.run("undo").messages.contains("name one of: a case, --decision, --bulk"))
    #expect(
      try queue.run("undo", "--moderator", "ada").messages.contains("--moderator and --rule need --from"))
  }

  @Test func manyAreDecidedAndUndoneTogether() throws {
    let count = try queue.run("list", "--json").lines.count
    try expect("decide-all", "approve", "--dry-run", output: "\(count) cases; nothing was changed\n")
    try expect(
      "decide-all", "approve", status: 2,
      messages: "parley: \(count) cases: --yes does it, --dry-run only counts\n")
    try queue.run("claim", "2", "--as", "bo")
    let decided = try queue.run("decide-all", "approve", "--as", "ada", "--yes")
    #expect(decided.output == "\(count - 1) cases approved, as bulk action 1\n")
    let undone = try queue.run("undo", "--moderator", "ada", "--from", "1h", "--as", "ada", "--yes", "--json")
    #expect(try undone.objects[0]["done"] as? Int == count - 1)
    #expect(try undone.objects[0]["bulk"] as? Int == 2)
    #expect(
      try queue.run("redo", "--bulk", "2", "--as", "ada", "--yes").output.hasPrefix("\(count - 1) cases"))
    #expect(try queue.run("bulk").lines.count == 3)
    #expect(try queue.run("list", "--state", "decided", "--json").lines.count == count - 1)
  }

  @Test func reportsMakeAndOpenCases() throws {
    let reported = try queue.run("report", "1", "--thread", "demo", "--reporter", "lin", "--json").objects[0]
    #expect(reported["new"] as? Bool == true)
    let number = "\(try #require(reported["case"] as? Int))"
    try queue.run("decide", number, "approve", "--as", "ada")
    try expect(
      "report", "1", "--reporter", "lin", output: "case \(number): reported before\n")
    try expect(
      "report", "--case", number, "--reporter", "moe", output: "case \(number): reported, opened again\n")
    try expect(
      "report", "nope", status: 2,
      messages: """
        parley: there is no such comment; name its id as `parley export comments` does\n
        """)
    #expect(try queue.run("show", number).output.contains("Reports  "))
  }

  @Test func anAppealIsForSomebodyElse() throws {
    try queue.run("decide", "1", "reject", "--as", "ada")
    try expect(
      "appeal", "1", "--note", "I was quoting him", output: "case 1 is pending, under appeal\n")
    try expect(
      "decide", "1", "approve", "--as", "ada", status: 3,
      messages: """
        parley: case 1 was decided by ada before, and is for somebody else now; nothing was changed\n
        """)
    #expect(try queue.run("show", "1").output.contains("against decision 1: I was quoting him\n"))
    try expect("decide", "1", "approve", "--as", "bo", output: "case 1: approved by bo\n")
  }

  @Test func assignedAndSnoozedCasesAreNotNext() throws {
    let all = try queue.run("list", "--json").lines.count
    try expect("assign", "1", "bo", output: "case 1 is for bo\n")
    #expect(try queue.run("snooze", "2", "4h", "--as", "ada").output.hasPrefix("case 2 waits again from "))
    #expect(try queue.run("list", "--json").lines.count == all - 1)
    #expect(try queue.run("list", "--assigned-to", "bo", "--json").lines.count == 1)
    #expect(try queue.run("claim", "1", "--as", "ada").status == 3)
    try expect("assign", "1", "--nobody", output: "case 1 is for everybody\n")
    #expect(try queue.run("snooze", "1", "soon").status == 2)
  }

  @Test func queuesFiltersAndLeadsAreKept() throws {
    try expect("queues", "threats", "--target", "4h", output: "threats: no cases; target 4h\n")
    try expect("route", "1", "threats", output: "case 1 is in threats\n")
    #expect(try queue.run("list", "--queue", "threats", "--json").lines.count == 1)
    try expect(
      "list", "--queue", "nope", status: 2,
      messages: "parley: there is no queue nope; `parley queue queues` shows those that there are\n")
    try expect(
      "filter", "save", "fierce", "--verdict", "reject", "--queue", "default",
      output: "fierce: --queue default --verdict reject\n")
    let fierce = try queue.run("list", "--filter", "fierce", "--json").objects
    #expect(!fierce.isEmpty && fierce.allSatisfy { $0["verdict"] as? String == "reject" })
    try expect("filter", "remove", "fierce", output: "filter fierce is gone\n")
    try expect("lead", "add", "lea", output: "lea\n")
    try queue.run("claim", "1", "--as", "bo")
    try expect(
      "steal", "1", "--as", "ada", status: 2,
      messages: "parley: ada is no lead; `parley queue lead list` shows who may do this\n")
  }

  @Test func decisionsAreLookedAtAgain() throws {
    #expect(try queue.run("second-review", "rate", "1").output == "1.0000 of all decisions\n")
    try queue.run("decide", "1", "reject", "--as", "ada")
    let next = try queue.run("second-review", "next", "--as", "bo")
    #expect(next.output.hasPrefix("Case 1, ") && !next.output.contains("rejected"))
    try expect("second-review", "answer", "1", "approve", "--as", "bo", output: "case 1: noted\n")
    try expect(
      "second-review", "disagreements", output: "#1 rejected by ada; bo would approve\n")
    try expect(
      "second-review", "settle", "1", "approve", "--as", "lea", output: "case 1: approved by lea stands\n")
    try expect(
      "second-review", "agreement",
      output: "ada: 0 of 1 decisions confirmed, 0 of 0 known answers right\n")
    #expect(try queue.run("second-review", "golden", "2", "reject").output.hasPrefix("#2 reject, says "))
  }

  @Test func textsGoAndAuthorsGetPseudonyms() throws {
    try queue.run("decide", "1", "reject", "--as", "ada", "--note", "quoted")
    #expect(
      try queue.run("purge", "--older-than", "0s", "--dry-run").output.hasSuffix("nothing was changed\n"))
    #expect(try queue.run("purge", "--older-than", "0s").status == 2)
    #expect(try queue.run("purge", "--older-than", "0s", "--yes").output.hasSuffix(" and 1 note removed\n"))
    let shown = try queue.run("show", "1")
    #expect(shown.status == 0)
    #expect(shown.output.contains("; its text was removed 20"))
    #expect(try queue.run("list", "--state", "decided").status == 0)
    let key = queue.folder.path("pseudonyms.key")
    #expect(try queue.run("pseudonymise", "--key", key, "--yes").output.hasSuffix(" names replaced\n"))
    #expect(try queue.run("add", "seeds/demo.ndjson").status == 2)
    #expect(try queue.run("add", "seeds/demo.ndjson", "--pseudonymise", key).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func everythingIsHeldUntilSomebodyHasSeenIt() throws {
    let held = try Queue()
    try held.run("add", "seeds/demo.ndjson", "--hold")
    let cases = try held.run("list", "--json", "--limit", "100").objects
    #expect(cases.contains { $0["verdict"] as? String == "approve" && $0["origin"] as? String == "hold" })
    #expect(try held.query("SELECT count(*) FROM review_case") == ["[\(cases.count)]"])
  }

  @Test func theOutboxIsReadAndCleared() throws {
    try queue.run("decide", "1", "reject", "--as", "ada")
    let entry = try #require(try queue.run("outbox", "--json").objects.first?["entry"] as? Int)
    try expect("outbox", "--done", "\(entry)", output: "1 entry forgotten\n")
    try expect("outbox", output: "nothing to tell\n")
  }

  @Test func whatIsDecidedIsNotDecidedAgainTogether() throws {
    try queue.run("decide", "1", "approve", "--as", "ada")
    try expect("decide-all", "reject", "--state", "decided", "--yes", output: "0 cases\n")
    try queue.run("filter", "save", "done", "--state", "decided")
    try expect("decide-all", "reject", "--filter", "done", "--yes", output: "0 cases\n")
    #expect(try queue.query("SELECT count(*) FROM decision") == ["[1]"])
  }

  @Test func whereNothingWasChangedNothingIsWritten() throws {
    try queue.run("claim", "2", "--as", "bo")
    let rows = try queue.query("SELECT count(*) FROM audit")
    try expect(
      "decide-all", "approve", "--state", "claimed", "--yes", "--as", "ada", status: 3,
      messages: "parley: case 2 is claimed by bo; nothing was changed\n")
    #expect(try queue.query("SELECT count(*) FROM audit") == rows)
    #expect(try queue.query("SELECT count(*) FROM bulk") == ["[0]"])
  }

  @Test func decisionsOfAClockThatWasAheadAreTakenBack() throws {
    try queue.run("decide", "1", "reject", "--as", "ada")
    try queue.run("decide", "2", "reject", "--as", "ada")
    let undone = try Program.run(
      ["queue", "undo", "--moderator", "ada", "--from", "2000-01-01", "--as", "ada", "--yes", "--json"]
        + ["--database", queue.database], environment: ["PARLEY_CLOCK": "2020-01-01T00:00:00Z"])
    #expect(try undone.objects.first?["done"] as? Int == 2)
  }

  @Test func aTokenOfSomebodyElseKeepsNoClaim() throws {
    let claimed = try queue.run("claim", "1", "--as", "ada", "--lease", "2h", "--json").objects[0]
    let token = "\(try #require(claimed["token"] as? Int))"
    let end = try #require(claimed["expires"] as? String)
    try expect(
      "heartbeat", "1", "--token", token, "--as", "bo", status: 3,
      messages: "parley: case 1 is claimed by ada; nothing was changed\n")
    try expect(
      "heartbeat", "1", "--as", "ada", "--session", "left", status: 3,
      messages: "parley: case 1 is claimed by ada in another session; nothing was changed\n")
    try expect("heartbeat", "1", "--token", token, "--as", "ada", output: "case 1 is yours until \(end)\n")
  }

  @Test func aTimeThatIsOverPutsNothingOff() throws {
    let outcome = try queue.run("snooze", "1", "1970-01-01")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("name a time that is to come"))
    #expect(try queue.run("snooze", "1", "0s").status == 2)
    #expect(try queue.query("SELECT count(*) FROM review_case WHERE state = 'snoozed'") == ["[0]"])
  }

  @Test func aSecondLookAtWhatWaitsTellsNothingEither() throws {
    try queue.run("report", "--case", "1", "--note", "look here")
    try queue.run("assign", "1", "bo", "--as", "bo")
    try queue.run("second-review", "golden", "1", "reject", "--as", "lea")
    let shown = try queue.run("second-review", "next", "--as", "cleo").output
    #expect(shown.hasPrefix("Case 1, for a second look\n"))
    #expect(!shown.contains("look here") && !shown.contains("reports"))
    let object = try queue.run("second-review", "next", "--as", "cleo", "--json").objects[0]
    #expect(object["state"] as? String == "pending")
    #expect(object["assignee"] is NSNull && object["reports"] as? Int == 0)
  }

  @Test func theHighestNumbersAreNoCrash() throws {
    let all = try queue.run("list", "--json")
    #expect(try queue.run("list", "--json", "--limit", "\(Int.max)").output == all.output)
    try expect("list", "--json", "--offset", "\(Int.max)")
    #expect(try queue.run("list", "--offset", "\(Int.max)").status == 0)
    #expect(try queue.run("list", "--after", "c0d44aff84c7a143-5-8000000000000000").status == 2)
  }
}
