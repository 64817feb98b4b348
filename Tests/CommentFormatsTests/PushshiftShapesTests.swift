import CommentFormats
import CommentModel
import Testing

/// Dumps of Reddit that name ids in other ways, or hold posts.
@Suite struct PushshiftShapesTests {
  private func read(_ lines: [String]) throws -> ReadResult {
    let result = try readThreads(bytes: Array(lines.joined(separator: "\n").utf8), name: "dump")
    #expect(result.format == .pushshift)
    return result
  }

  private func comment(_ id: String, _ parent: String) -> String {
    #"{"id":"\#(id)","link_id":"t3_p1","parent_id":\#(parent),"author":"ada","body":"b","created_utc":1700000000}"#
  }

  private func post(_ id: String) -> String {
    #"{"id":"\#(id)","title":"Bread &amp; &amp;amp; salt","selftext":"","subreddit":"x","num_comments":2,"permalink":"/r/x/comments/p1/b/"}"#
  }

  @Test func idsMayHaveTheirPrefix() throws {
    let result = try read([comment("t1_a", "\"t3_p1\""), comment("t1_b", "\"t1_a\"")])
    #expect(pairs(result.threads[0]) == ["t1_a<", "t1_b<t1_a"])
  }

  @Test func parentsMayBeNumbers() throws {
    let number = try #require(Int("hk5r262", radix: 36))
    let result = try read([comment("hk5r262", "null"), comment("hk5r263", "\(number)")])
    #expect(pairs(result.threads[0]) == ["t1_hk5r262<", "t1_hk5r263<t1_hk5r262"])
  }

  @Test(arguments: ["p1", "t3_p1"]) func postsAreThreads(_ id: String) throws {
    let result = try read([post(id), comment("a", "\"t3_p1\"")])
    #expect(result.threads.map(\.id) == ["t3_p1"])
    #expect(result.threads[0].title == "Bread & &amp; salt")
    #expect(result.threads[0].comments.count == 1)
  }

  @Test func postsMayBeAlone() throws {
    let result = try read([post("p1"), post("p2")])
    #expect(result.threads.map(\.completeness.claimed) == [2, 2])
    #expect(!result.threads[0].completeness.isFlattened)
  }
}
