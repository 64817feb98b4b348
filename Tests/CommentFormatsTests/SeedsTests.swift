import CommentFormats
import CommentModel
import Testing

@Suite struct SeedsTests {
  private func read(_ name: String, as format: SourceFormat? = nil) throws -> ReadResult {
    try readThreads(bytes: SharedFolder.seed(name), name: name, format: format)
  }

  @Test func pageDump() throws {
    let thread = try read("page-dump.txt").threads[0]
    #expect(thread.completeness.sentence == "claimed 11, found 10, missing 1, numbering complete")
    #expect(pairs(thread) == ["1<", "1.1<1", "1.1.1<1.1", "2<", "3<", "3.1<3", "4<", "5<", "6<", "7<"])
    #expect(thread.links.allSatisfy { $0.flags.isEmpty })
  }

  @Test func canonicalThread() throws {
    let result = try read("thread.ndjson")
    #expect(result.problems.isEmpty)
    let thread = result.threads[0]
    #expect(thread.completeness.orphans == 1)
    #expect(thread.comments.contains { $0.state == .deleted && $0.text.isEmpty })
    #expect(thread.links.enumerated().contains { $1.parent ?? -1 > $0 })
  }

  @Test func demoThread() throws {
    let result = try read("demo.ndjson")
    #expect(result.problems.isEmpty)
    #expect(result.threads.count == 1)
    #expect((25...32).contains(result.threads[0].comments.count))
    #expect(result.threads[0].completeness.orphans == 0)
  }

  @Test func articleHasNoComments() throws {
    let thread = try read("article.txt").threads[0]
    #expect(thread.comments.isEmpty)
    #expect(thread.title == "A week without the ferry")
  }

  @Test func lines() throws {
    #expect(try read("lines.txt", as: .lines).threads[0].comments.count == 8)
  }
}
