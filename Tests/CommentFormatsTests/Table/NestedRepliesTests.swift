import CommentFormats
import CommentModel
import Testing

/// Replies inside of records, with things wrapped around them.
@Suite struct NestedRepliesTests {
  private func read(_ json: String) throws -> ReadResult {
    let result = try readThreads(bytes: Array(json.utf8), name: "input")
    #expect(result.format == .json)
    return result
  }

  private func record(_ id: Int, _ more: String = "") -> String {
    #"{"id":\#(id),"text":"words \#(id)","author":"ada"\#(more)}"#
  }

  @Test(arguments: [
    #""replies":[*]"#, #""replies":{"items":[*]}"#, #""comments":{"nodes":[*]}"#, #""answers":[*]"#,
    #""responses":[*]"#, #""reply_comment":[*]"#, #""replies":{"edges":[{"node":*}]}"#,
    #""children":{"data":{"children":[{"data":*}]}}"#,
    #""edge_threaded_comments":{"count":1,"edges":[{"node":*}]}"#,
  ]) func inAnyWrapper(_ wrapper: String) throws {
    let result = try read("[\(record(1, "," + wrapper.replacing("*", with: record(2)))),\(record(3))]")
    #expect(result.threads.map(pairs) == [["1<", "2<1", "3<"]])
  }

  @Test func connectionsAllTheWayDown() throws {
    let inner =
      #"{"edges":[{"node":{"id":"c2","body":"two","author":{"username":"bo"},"parent":{"id":"c1"}}}]}"#
    let outer =
      #"{"node":{"id":"c1","body":"one","author":{"username":"ada"},"parent":null,"replies":\#(inner)}}"#
    let result = try read(#"{"data":{"story":{"id":"s1","comments":{"edges":[\#(outer)]}}}}"#)
    #expect(result.threads.map(\.id) == ["s1"])
    #expect(pairs(result.threads[0]) == ["c1<", "c2<c1"])
    #expect(result.threads[0].comments.map(\.author) == ["ada", "bo"])
    #expect(result.problems.count == 1)
  }

  @Test func repliesBelongToTheThreadAroundThem() throws {
    let result = try read(
      #"{"comments":[{"id":"6","post_id":"p","html":"<p>one</p>","replies":[{"id":"7","html":"<p>two</p>"}]}]}"#
    )
    #expect(result.threads.map(\.id) == ["p"])
    #expect(pairs(result.threads[0]) == ["6<", "7<6"])
  }

  @Test func whatCannotBeReadIsReported() throws {
    let result = try read("[\(record(1, #","replies":[{"uuid":9,"words":"other"}]"#)),\(record(2))]")
    #expect(pairs(result.threads[0]) == ["1<", "2<"])
    #expect(result.problems.contains { $0.kind == .wrongType(field: "replies") })
  }

  @Test func countsAndEmptyListsAreNoReplies() throws {
    let result = try read(
      "[\(record(1, #","replies":3,"children":[]"#)),\(record(2, #","replies":{"items":[]}"#))]")
    #expect(!result.problems.contains { if case .wrongType = $0.kind { true } else { false } })
  }

  @Test func unnamedMembersOfAListAreThreads() throws {
    let result = try read(#"{"videos":[{"comments":[\#(record(1))]},{"comments":[\#(record(1))]}]}"#)
    #expect(result.threads.count == 2)
  }
}
