import CommentModel
import Testing

import struct CommentModel.Comment

@testable import CommentFormats

@Suite struct ParentElsewhereTests {
  private func link(_ comments: [(thread: String, id: String, parent: String?)]) -> [CommentThread] {
    var threads = ThreadCollector(name: "t")
    for comment in comments {
      let thread = threads.thread(comment.thread)
      threads.append(Comment(id: comment.id, parentID: comment.parent, text: ""), to: thread)
    }
    return threads.finish(.lines).threads
  }

  @Test func parentsInOtherThreadsAreFound() throws {
    let threads = link([("a", "1", nil), ("b", "2", "3"), ("c", "3", "1"), ("b", "4", "2"), ("b", "5", "9")])
    #expect(threads.map { $0.comments.map(\.id) } == [["1"], ["2", "4", "5"], ["3"]])
    #expect(threads[1].links.map(\.depth) == [1, 2, 1])
    #expect(threads[1].links.map(\.flags) == [.parentElsewhere, [], .orphan])
    #expect(threads[1].links[0].flags.words == ["parent in another thread"])
    #expect(threads[2].links[0].flags == .parentElsewhere)
    #expect(threads.map(\.completeness.orphans) == [0, 1, 0])
    #expect(threads[1].comments[0].parentID == "3")
    var lines = ""
    for thread in threads { NDJSONWriter().write(thread, to: &lines) }
    let again = try readThreads(bytes: Array(lines.utf8), name: "t", format: .ndjson).threads
    #expect(again == threads)
  }

  @Test func idsThatCountWithinThreadsAreNotMixedUp() {
    let threads = link([("a", "1", nil), ("a", "3", nil), ("b", "1", nil), ("b", "2", "3")])
    #expect(threads.map(\.completeness.orphans) == [0, 1])
    #expect(threads[1].links.map(\.flags) == [[], .orphan])
  }

  @Test(arguments: [("7", 0), ("1", 1)]) func issoFindsParentsOnOtherPages(_ other: String, _ orphans: Int)
    throws
  {
    let text = """
      [{"id":"/a","comments":[{"id":1,"text":"x","created":"2025-11-07 09:00:00","website":null},\
      {"id":2,"text":"x","created":"2025-11-07 09:00:00","website":null}]},
      {"id":"/b","comments":[{"id":\(other),"parent":2,"text":"y","created":"2025-11-07 09:10:00"}]}]
      """
    let result = try readThreads(bytes: Array(text.utf8), name: "input", format: .issoJSON)
    #expect(result.threads.reduce(0) { $0 + $1.completeness.orphans } == orphans)
    let flags = result.threads[1].links[0].flags
    #expect(other == "1" || flags == .parentElsewhere)
  }
}
