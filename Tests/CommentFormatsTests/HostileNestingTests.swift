import CommentFormats
import CommentModel
import Testing

/// JSON that is nested as deep as no stack is.
@Suite struct HostileNestingTests {
  private static let depth = 100_000

  private func nested(_ open: String, _ close: String, _ core: String = "") -> String {
    String(repeating: open, count: HostileNestingTests.depth) + core
      + String(repeating: close, count: HostileNestingTests.depth)
  }

  private func read(_ text: String, as format: SourceFormat? = nil) throws -> Completeness {
    try readThreads(bytes: Array(text.utf8), name: "x", format: format).threads[0].completeness
  }

  /// The same comment again and again, each time inside of itself.
  @Test func branchesMayBeDeep() throws {
    let reddit = nested(
      #"{"kind":"t1","data":{"id":"a","parent_id":"t3_x","link_id":"t3_x","body":"b","replies":{"kind":"Listing","data":{"children":["#,
      "]}}}}")
    #expect(try read(reddit).duplicates == HostileNestingTests.depth - 1)
    let algolia = nested(#"{"id":1,"created_at_i":1,"text":"a","children":["#, "]}")
    #expect(try read(algolia).found == 1)
    let bluesky = nested(#"{"post":{"uri":"u"},"parent":"#, "}", "null")
    #expect(try read("{\"thread\":" + bluesky + "}").found == 1)
    let remark = nested(
      #"{"comment":{"id":"1","pid":"","text":"x","locator":{"url":"u"}},"replies":["#, "]}")
    #expect(try read(#"{"comments":["# + remark + "]}").duplicates == HostileNestingTests.depth - 1)
    let gitHub = nested(
      #"{"id":"a","body":"x","createdAt":"2025-01-01T00:00:00Z","replies":{"nodes":["#, "]}}")
    let answer = #"{"data":{"comments":{"nodes":["# + gitHub + "]}}}"
    #expect(try read(answer, as: .gitHub).duplicates == HostileNestingTests.depth - 1)
  }

  /// Every reader gets what no reader wants.
  @Test(arguments: SourceFormat.allCases) func depthAloneIsSurvived(_ format: SourceFormat) {
    let text = nested(#"{"comments":["#, "")
    let result = try? readThreads(bytes: Array(text.utf8), name: "x", format: format)
    #expect(result?.threads.comments.count ?? 0 <= 1)
  }
}
