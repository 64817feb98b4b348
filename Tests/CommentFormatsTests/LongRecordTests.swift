import CommentFormats
import CommentModel
import Testing

@Suite struct LongRecordTests {
  /// Longer than the head that formats are told by, and than a line of text may be.
  private static let long = String(repeating: "word ", count: 400_000)

  @Test(
    arguments: [
      (
        #"{"thread":"t","id":"1","text":"LONG"}"#, #"{"thread":"t","id":"2","parent":"1","text":"x"}"#,
        .ndjson
      ),
      (
        #"{"text":"LONG","id":"1","thread":"t"}"#, #"{"text":"x","parent":"1","id":"2","thread":"t"}"#,
        .ndjson
      ),
      (
        #"{"body":"LONG","author":"Zoe","id":"1","parent_id":null,"created":"2025-11-07"}"#,
        #"{"body":"x","author":"Max","id":"2","parent_id":"1","created":"2025-11-08"}"#, .json
      ),
      (
        #"{"body":"LONG","author":"Zoe","link_id":"t3_a","parent_id":"t3_a","created_utc":1,"id":"1","score":1}"#,
        #"{"body":"x","author":"Max","link_id":"t3_a","parent_id":"t1_1","created_utc":2,"id":"2","score":1}"#,
        .pushshift
      ),
    ] as [(String, String, SourceFormat)])
  func aFirstRecordLongerThanTheHeadIsRead(_ first: String, _ second: String, _ format: SourceFormat) throws {
    let first = first.replacing("LONG", with: LongRecordTests.long)
    for text in [first + "\n" + second + "\n", first + "\n" + second, "\n" + first + "\r\n" + second] {
      let result = try readThreads(bytes: Array(text.utf8), name: "input")
      #expect(result.format == format)
      #expect(result.threads.map { $0.comments.count } == [2])
      #expect(result.threads[0].links[1].parent == 0)
      #expect(result.threads[0].comments[0].text.utf8.count > 1_990_000)
    }
    #expect(try readThreads(bytes: Array(first.utf8), name: "input").format == format)
  }
}
