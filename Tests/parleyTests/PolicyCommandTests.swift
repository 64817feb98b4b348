import Foundation
import Testing

@Suite struct PolicyCommandTests {
  @Test func examplesThatFailEndWithOne() throws {
    let fixture = try PolicyFixture()
    let good = try fixture.policy(PolicyFixture.new, "good.yaml")
    let outcome = try Program.run("policy", "check", good)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasSuffix(
        "4 rules (3 live, 1 shadow), 1 list of 1 term, 2 examples, all as they should be\n"))
    let text = PolicyFixture.new.replacing(
      "[\"no link\"]", with: "[\"no link\", { body: \"http://b.example\", first_comment: true }]")
    let bad = try fixture.policy(text, "bad.yaml")
    let failed = try Program.run("policy", "check", good, bad)
    #expect(failed.status == 1)
    #expect(failed.output.contains("bad.yaml:13: rule `links` fires on this example of `ignores`\n"))
    let json = try Program.run("policy", "check", bad, "--as", "json")
    #expect(try json.objects.first?["failed"] as? Int == 1)
  }

  @Test func filesThatAreNoPoliciesEndWithTwoAndAreQuoted() throws {
    let fixture = try PolicyFixture()
    let bad = try fixture.policy(
      "version: 1\nname: x\nrules:\n  - id: r\n    if: { lnks: 1 }\n    action: queue\n", "b")
    for command in [["policy", "check", bad], ["score", "--policy", bad, "seeds/demo.ndjson"]] {
      let outcome = try Program.run(command)
      #expect(outcome.status == 2)
      #expect(
        outcome.messages == """
          parley: \(bad):5:11: in rule `r`: unknown key `lnks`; did you mean `links`?
            5 |     if: { lnks: 1 }
              |           ^

          """)
    }
  }

  @Test func theBuiltInPolicyIsAsItShouldBe() throws {
    #expect(try Program.run("policy", "check").status == 0)
  }

  @Test func backtestMeasuresEachRuleAgainstPeople() throws {
    let fixture = try PolicyFixture()
    let queue = try Queue()
    let new = try fixture.policy(PolicyFixture.new, "new.yaml")
    try queue.run("add", fixture.comments, "--policy", new)
    let cases = try queue.run("list", "--json", "--limit", "100").objects
    #expect(cases.count > 10)
    for one in cases {
      let isWord = (one["text"] as? String ?? "").contains("z0nk")
      try queue.run("decide", "\(one["case"] as? Int ?? 0)", isWord ? "reject" : "approve")
    }
    let outcome = try Program.run("policy", "backtest", new, "--against", queue.database, "--json")
    let parts = try #require(try outcome.objects.first?["parts"] as? [[String: Any]])
    #expect(parts.map { $0["name"] as? String } == ["all", "links", "words", "loud", "crowd"])
    let words = try #require(parts.first { $0["name"] as? String == "words" })
    #expect(words["precision"] as? Double == 1 && words["recall"] as? Double == 1)
    #expect(words["flagged_rejected"] as? Int == 10)
    let links = try #require(parts.first { $0["name"] as? String == "links" })
    #expect(links["precision"] as? Double == 0)
    let files = try Program.run("policy", "backtest", new, "--against", fixture.comments)
    #expect(files.status == 2)
    #expect(files.messages.contains("no queue's database"))
  }

  @Test func rulesHaveColumnsOfTheirOwn() throws {
    let fixture = try PolicyFixture()
    let new = try fixture.policy(PolicyFixture.new, "new.yaml")
    let rows = try Program.run("score", "--json", "--policy", new, fixture.comments).objects
    let first = try #require(rows.first)
    #expect(first["verdict"] as? String == "queue")
    #expect(first["reasons"] as? String == "rule links")
    #expect(
      first["rules"] as? String == "links" && first["queue"] as? String == "spam"
        && first["tags"] as? String == "link")
    #expect(
      rows.contains { $0["shadow_rules"] as? String == "loud" && $0["verdict"] as? String == "approve" })
    let plain = try Program.run("score", "--json", fixture.comments).objects
    #expect(plain.first?["rules"] == nil)
    for form in ["csv", "table"] {
      let one = try Program.run("score", "--as", form, "-j", "1", "--policy", new, fixture.comments).output
      #expect(
        try Program.run("score", "--as", form, "-j", "2", "--policy", new, fixture.comments).output == one)
      #expect(one.contains("links"))
    }
  }

  /// The queue knows what its people decided, and what an author posted elsewhere.
  @Test func aQueueKnowsAuthors() throws {
    let fixture = try PolicyFixture()
    let policy = try fixture.policy(
      """
      version: 1
      name: n
      rules:
        - { id: bad-record, priority: 1, if: { author_rejection_rate: 0.5 }, action: queue }
        - { id: first, if: { first_comment: true }, action: queue }
      """, "authors.yaml")
    let queue = try Queue()
    func add(_ line: String, _ name: String) throws -> [String] {
      let file = try fixture.folder.write(line + "\n", to: name).path
      try queue.run("add", file, "--policy", policy)
      return try queue.run("list", "--json").objects.compactMap { $0["id"] as? String }
    }
    #expect(
      try add(#"{"thread":"a","id":"1","author":"ada","text":"one","time":"2026-01-01T00:00:00Z"}"#, "a") == [
        "1"
      ])
    #expect(
      try add(#"{"thread":"a","id":"1","author":"ada","text":"one","time":"2026-01-01T00:00:00Z"}"#, "a") == [
        "1"
      ])
    #expect(
      try add(#"{"thread":"b","id":"2","author":"ada","text":"two","time":"2026-01-02T00:00:00Z"}"#, "b") == [
        "1"
      ])
    try queue.run("decide", "1", "reject")
    #expect(
      try add(#"{"thread":"c","id":"3","author":"ada","text":"three","time":"2026-01-03T00:00:00Z"}"#, "c")
        == ["3"])
  }
}
