import CommentFormats
import CommentModel
import Testing

@Suite struct JSONRecordsTests {
  @Test func seed() throws {
    let result = try readThreads(bytes: SharedFolder.seed("json.jsonl"), name: "json.jsonl", format: .json)
    #expect(result.threads.map(\.id) == ["w1", "w2"])
    #expect(result.edges == ["r1<", "r2<r1", "r3<r2", "44<", "r5<44", "r6<r77", "#7<r6"])
    #expect(result.threads.map(\.completeness.orphans) == [0, 1])
    #expect(result.texts[0] == "First & foremost: thank you.\nReally.")
    #expect(result.comments[2].state == .deleted)
    #expect(result.kinds.contains(.wrongType(field: "author")))
    #expect(result.kinds.contains(.malformedJSON))
    #expect(result.kinds.contains(.notAnObject))
    #expect(result.kinds.contains(.noID))
    #expect(result.kinds.count { $0 == .unreadableTime } == 1)
  }

  @Test func listsInsideOfArticles() throws {
    let result = try table(
      """
      {"videos": [{"video_id": "v1", "title": "One", "comment_count": 9, "comments": [
        {"author": "a", "text": "hi", "likes": 1}, {"author": "b", "text": "yo", "likes": 1}]},
        {"video_id": "v2", "title": "Two", "comments": [{"author": "c", "text": "no", "likes": 0}]}]}
      """)
    #expect(result.format == .json)
    #expect(result.edges == ["#1<", "#2<", "#3<"])
    #expect(result.threads.map(\.title) == ["One", "Two"])
    #expect(result.threads.map(\.completeness.claimed) == [9, nil])
  }

  @Test func repliesInsideOfRecords() throws {
    let result = try table(
      """
      [{"id": 1, "author": {"name": "A"}, "body": "x", "replies": [
        {"id": 2, "body": "y", "replies": [{"id": 3, "body": "z"}]}, {"id": 4, "body": "u"}]},
       {"id": 5, "body": "w"}]
      """)
    #expect(result.edges == ["1<", "2<1", "3<2", "4<1", "5<"])
    #expect(result.comments[0].author == "A")
    #expect(!result.threads[0].completeness.isFlattened)
  }

  @Test func pathsAndMongo() throws {
    let lines = #"""
      {"_id":{"$oid":"a1"}, "text": "", "at": {"$date":{"$numberLong":"1700000000000"}}, "u": {"p": {"n": 1}}}
      {"_id": {"$oid": "a2"}, "text": "t", "up": {"$oid": "a1"}, "u": {"p": null}}
      """#
    let result = try table(lines, map: "author=u.p.n,parent=up,time=at:ms")
    #expect(result.edges == ["a1<", "a2<a1"])
    #expect(result.comments.map(\.author) == ["1", nil])
    #expect(result.comments[0].time?.description == "2023-11-14T22:13:20Z")
  }

  @Test func deepRepliesDoNotRecurse() throws {
    let depth = 400
    let text =
      "[" + String(repeating: "{\"id\": 1, \"text\": \"a\", \"replies\": [", count: depth)
      + "{\"id\": 2, \"text\": \"b\"}"
      + String(repeating: "]}", count: depth) + "]"
    #expect(try !table(text, as: .json).comments.isEmpty)
    let endless = String(repeating: "[", count: 100_000)
    #expect(throws: ReadError.self) { try table(endless, as: .json) }
  }
}
