import Foundation
import Testing

@Suite struct QueueListCommandTests {
  @Test func listsAreAsTheyWere() throws {
    let queue = try Queue(of: .demoAndPage)
    try queue.run("claim", "2", "--as", "ada")
    try Golden.expect(queue.run("list").output, is: "queue-list.txt")
    try Golden.expect(queue.run("list", "--json").output, is: "queue-list-json.txt")
  }

  @Test func filtersLeaveOut() throws {
    let queue = try Queue(of: .demoAndPage)
    func ids(_ arguments: String...) throws -> Set<String> {
      Set(try queue.run(["list", "--json"] + arguments).objects.map { "\($0["thread"]!)/\($0["id"]!)" })
    }
    let all = try ids()
    #expect(try ids("--category", "threat").isSubset(of: all))
    #expect(try ids("--category", "threat").contains("demo/7"))
    #expect(try ids("--thread", "demo").allSatisfy { $0.hasPrefix("demo/") })
    #expect(try ids("--author", "Gil") == ["demo/7"])
    #expect(try ids("--verdict", "queue").union(ids("--verdict", "reject")) == all)
    #expect(try ids("--minimum-score", "0.9").isStrictSubset(of: all))
    #expect(try ids("--state", "decided") == [])
    try queue.run("decide", "1", "approve", "--as", "ada")
    #expect(try ids("--state", "decided").count == 1)
    #expect(try ids().count == all.count - 1)
  }

  @Test func pagesFollowEachOther() throws {
    let queue = try Queue(of: .demoAndPage)
    let all = try queue.run("list", "--json").lines
    var paged: [Substring] = []
    for offset in stride(from: 0, to: all.count, by: 3) {
      paged += try queue.run("list", "--json", "--limit", "3", "--offset", "\(offset)").lines
    }
    #expect(paged == all)
    let more = try #require(try queue.run("list", "--limit", "3").lines.last)
    let ways = more.split(separator: ", or --after ")
    #expect(ways.first == "\(all.count - 3) more: --offset 3")
    let place = String(try #require(ways.last))
    #expect(try queue.run("list", "--json", "--limit", "3", "--after", place).lines == Array(all[3..<6]))
    #expect(try queue.run("list", "--after", "nonsense").status == 2)
  }

  @Test func aCaseThatThePolicyApprovesOfHasNoReasons() throws {
    let queue = try Queue()
    try queue.run("add", "seeds/thread.ndjson")
    try queue.run("force-review", "2", "--as", "ada")
    #expect(try queue.run("list").lines.contains("#1 pending, policy says approve"))
    #expect(try queue.run("show", "1").lines.contains("Policy   approve"))
  }

  @Test func nothingToListIsSaid() throws {
    let empty = try Queue()
    try empty.run("add", "seeds/thread.ndjson")
    #expect(try empty.run("list").output == "the queue is empty; `parley queue add FILE` fills it\n")
    let queue = try Queue(of: .demo)
    #expect(try queue.run("list", "--state", "escalated").output == "no such cases\n")
    #expect(try queue.run("list", "--state", "escalated", "--json").output == "")
  }
}
