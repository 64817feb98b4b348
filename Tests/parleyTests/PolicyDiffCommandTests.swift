import Foundation
import Testing

@Suite struct PolicyDiffCommandTests {
  private let fixture: PolicyFixture
  private let old: String
  private let new: String

  init() throws {
    fixture = try PolicyFixture()
    old = try fixture.policy(PolicyFixture.old, "old.yaml")
    new = try fixture.policy(PolicyFixture.new, "new.yaml")
  }

  /// The same answer as two full scorings that are compared row by row.
  @Test(arguments: ["1", "2"]) func agreesWithTwoScorings(jobs: String) throws {
    let changes = fixture.folder.path("changes.ndjson")
    let diff = try Program.run(
      "policy", "diff", old, new, "--against", fixture.comments, "--changes", changes, "--json", "--jobs",
      jobs)
    #expect(diff.status == 0)
    let scores = try [old, new].map {
      try Program.run("score", "--json", "--policy", $0, fixture.comments).objects
    }
    var expected: [[String]] = []
    for (before, after) in zip(scores[0], scores[1]) {
      let one = [before["verdict"], before["queue"], after["verdict"], after["queue"]].map {
        $0 as? String ?? ""
      }
      let wasFlagged = one[0] != "approve"
      let isFlagged = one[2] != "approve"
      if !wasFlagged, !isFlagged || wasFlagged && isFlagged && one[0] == one[2] && one[1] == one[3] {
        continue
      }
      if wasFlagged == isFlagged, one[0] == one[2], one[1] == one[3] { continue }
      let group = wasFlagged == isFlagged ? "moved" : isFlagged ? "flagged" : "cleared"
      expected.append([before["id"] as? String ?? "", group] + one)
    }
    let found = try String(contentsOfFile: changes, encoding: .utf8).split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      return ["id", "group", "old_verdict", "old_queue", "new_verdict", "new_queue"]
        .map { object[$0] as? String ?? "" }
    }
    #expect(found == expected)
    #expect(Set(expected.map { $0[1] }) == ["flagged", "cleared"])
    let figures = try #require(try diff.objects.first)
    for group in ["flagged", "cleared", "moved"] {
      #expect(figures[group] as? Int == expected.count { $0[1] == group })
    }
    #expect(figures["comments"] as? Int == scores[0].count)
  }

  @Test func aQueueKnowsWhatPeopleDecided() throws {
    let queue = try Queue()
    try queue.run("add", fixture.comments, "--policy", old)
    #expect(try queue.run("list", "--json").objects.count == 10)
    for number in 1...4 { try queue.run("decide", "\(number)", number == 4 ? "approve" : "reject") }
    let outcome = try Program.run("policy", "diff", old, new, "--against", queue.database, "--json")
    let figures = try #require(try outcome.objects.first)
    #expect(figures["comments"] as? Int == 60)
    let agreement = try #require(figures["agreement"] as? [String: [String: Any]])
    #expect(agreement["old"]?["rejected_flagged"] as? Int == 3)
    #expect(agreement["old"]?["approved_flagged"] as? Int == 1)
    #expect(agreement["old"]?["recall"] as? Double == 1)
    let report = try Program.run("policy", "diff", old, new, environment: ["PARLEY_DATABASE": queue.database])
    #expect(report.output.contains("Against what people decided"))
    #expect(report.output.contains("case "))
    // Nothing of a comment is shown.
    #expect(!report.output.contains("idiot") && !report.output.contains("shop"))
  }

  /// A database gives the same as the file that it was filled from, as far as people decided nothing.
  @Test func aDatabaseGivesWhatItsFileGives() throws {
    let queue = try Queue()
    try queue.run("add", fixture.comments, "--policy", old)
    func changes(_ source: String) throws -> [String] {
      let path = fixture.folder.path("\(UUID()).ndjson")
      try Program.run("policy", "diff", old, new, "--against", source, "--changes", path)
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        return ["thread", "id", "group", "new_reasons"].map { object[$0] as? String ?? "" }.joined(
          separator: " ")
      }
    }
    let fromFile = try changes(fixture.comments)
    #expect(try changes(queue.database) == fromFile)
    #expect(!fromFile.isEmpty)
  }

  @Test(
    arguments: [
      ("flagged>0", 1), ("flagged>1000", 0), ("cleared>=10", 1), ("cleared>10", 0), ("moved>0", 0),
      ("changed>5%", 1),
      ("changed > 99%", 0), ("reviews>1", 1),
    ] as [(String, Int32)])
  func failOn(_ condition: String, _ status: Int32) throws {
    let outcome = try Program.run(
      "policy", "diff", old, new, "--against", fixture.comments, "--fail-on", condition)
    #expect(outcome.status == status)
    #expect(outcome.messages.isEmpty == (status == 0))
  }

  @Test(arguments: ["flagged", "flagged<3", "foo>3", "reviews>3%", "flagged>-1", ""])
  func failOnNeedsACondition(_ condition: String) throws {
    let outcome = try Program.run("policy", "diff", old, new, "--fail-on", condition)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("--fail-on"))
  }

  @Test func theSamePolicyChangesNothing() throws {
    let outcome = try Program.run(
      "policy", "diff", new, new, "--against", fixture.comments, "--fail-on", "changed>0")
    #expect(outcome.status == 0)
  }

  @Test func whatIsNotThereIsNamed() throws {
    #expect(
      try Program.run("policy", "diff", old, "no.yaml").messages
        == "parley: no.yaml: no such file or directory\n")
    let noQueue = try Program.run("policy", "diff", old, new, "--db", fixture.folder.path("no.db"))
    #expect(noQueue.status == 2 && noQueue.messages.contains("there is no database at"))
    let both = try Program.run("policy", "diff", old, new, "--db", "a", "--against", "b")
    #expect(both.status == 2)
  }
}
