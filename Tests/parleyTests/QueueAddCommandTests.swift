import Foundation
import Testing

@Suite struct QueueAddCommandTests {
  @Test func twiceAddsNothing() throws {
    let queue = try Queue()
    let first = try queue.run("add", "seeds/demo.ndjson", "seeds/page-dump.txt")
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("2 threads: 38 comments new, 0 known, 0 changed; "))
    let tables =
      "SELECT (SELECT count(*) FROM comment), (SELECT count(*) FROM review_case), count(*) FROM audit"
    let before = try queue.query(tables)
    let second = try queue.run("add", "seeds/demo.ndjson", "seeds/page-dump.txt")
    #expect(second.output.hasPrefix("2 threads: 0 comments new, 38 known, 0 changed; 0 new cases in "))
    #expect(try queue.query(tables) == before)
  }

  @Test func thePolicysQueuesAreMadeWithTheirTargets() throws {
    let queue = try Queue()
    let add = ["add", "--policy", "lexicons/house-rules.yaml", "seeds/demo.ndjson"]
    #expect(try queue.run(add).status == 0)
    let targets = try queue.run("queues", "--json").objects.map { "\($0["queue"]!) \($0["target"]!)" }
    #expect(targets == ["default 86400", "quarrels 14400", "spam 86400", "threats 1800"])
    // What people set stays.
    try queue.run("queues", "threats", "--target", "1h", "--as", "lea")
    try queue.run(add)
    #expect(try queue.run("queues", "threats", "--json").objects.first?["target"] as? Int == 3600)
  }

  @Test func whatThePolicyFlagsBecomesACase() throws {
    let queue = try Queue(of: .demo)
    let flagged = try Program.run("score", "--json", "seeds/demo.ndjson").objects
      .filter { $0["verdict"] as? String != "approve" }.map { $0["id"] as? String }
    let cases = try queue.run("list", "--json").objects.map { $0["id"] as? String }
    #expect(!cases.isEmpty)
    #expect(Set(cases) == Set(flagged))
  }

  @Test func theSameNameInAnotherSourceIsSomebodyElse() throws {
    let queue = try Queue()
    let folder = try TemporaryFolder()
    let policy = try folder.write(
      """
      version: 1
      name: known
      rules:
        - id: known
          if: { author_comments: 1 }
          action: queue
      """, to: "known.yaml"
    ).path
    func add(_ thread: String, source: String) throws -> String {
      let line = #"{"thread":"\#(thread)","id":"1","author":"Kim","text":"hello"}"#
      let file = try folder.write(line, to: "t.ndjson").path
      return try queue.run("add", file, "--source", source, "--policy", policy).output
    }
    #expect(try add("a", source: "north").contains("; 0 new cases in"))
    #expect(try add("b", source: "south").contains("; 0 new cases in"))
    #expect(try add("c", source: "north").contains("; 1 new case in"))
  }

  @Test func anOpenCaseFollowsAChangedComment() throws {
    let queue = try Queue()
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"thread":"t","id":"1","text":"you idiot"}"#, to: "t.ndjson").path
    #expect(try queue.run("add", file).output.contains("1 comment new, 0 known, 0 changed; 1 new case in"))
    try folder.write(#"{"thread":"t","id":"1","text":"you moron"}"#, to: "t.ndjson")
    let second = try queue.run("add", file).output
    #expect(second.contains("0 comments new, 0 known, 1 changed; 0 new cases and 1 updated in"))
    #expect(try queue.run("show", "1").output.contains("you moron"))
  }

  @Test func aDecidedCaseStaysAndAChangedCommentGetsANewOne() throws {
    let queue = try Queue()
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"thread":"t","id":"1","text":"you idiot"}"#, to: "t.ndjson").path
    try queue.run("add", file)
    try queue.run("decide", "1", "reject", "--as", "ada")
    try folder.write(#"{"thread":"t","id":"1","text":"you moron"}"#, to: "t.ndjson")
    #expect(try queue.run("add", file).output.contains("0 comments new, 0 known, 1 changed; 1 new case in"))
    #expect(try queue.run("show", "1").output.contains("; the comment has been changed since\n"))
  }

  @Test func sourcesTellThreadsOfOneNameApart() throws {
    let queue = try Queue()
    try queue.run("add", "seeds/page-dump.txt", "--source", "one")
    try queue.run("add", "seeds/page-dump.txt", "--source", "two")
    #expect(try queue.export("threads", "--json").objects.map { $0["source"] as? String } == ["one", "two"])
  }

  @Test func nothingIsMadeWhereNothingCanBeRead() throws {
    let queue = try Queue()
    #expect(try queue.run("add", "seeds/missing.txt").status == 2)
    #expect(!FileManager.default.fileExists(atPath: queue.database))
  }
}
