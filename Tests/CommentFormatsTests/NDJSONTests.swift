import CommentFormats
import CommentModel
import TestSupport
import Testing

import struct CommentModel.Comment

@Suite struct NDJSONTests {
  private func read(_ text: String) throws -> ReadResult {
    try readThreads(bytes: Array(text.utf8), name: "input", format: .ndjson)
  }

  private func written(_ threads: [CommentThread]) -> String {
    var output = ""
    for thread in threads { NDJSONWriter().write(thread, to: &output) }
    return output
  }

  @Test func keysAreInOrderAndAbsentOnesLeftOut() throws {
    let source = """
      {"state":"pending","text":"Ja – \\u00e4 \\/ \\"x\\"","time":"2025-11-07T10:30:00+01:00","author":"Ada",\
      "parent":null,"id":1,"claimed":3,"link":"https://p.example/","title":"Bridge","thread":"b","votes":[1,{}]}
      {"thread":"b","id":"2","parent":"1","text":""}

      """
    #expect(
      try written(read(source).threads) == """
        {"thread":"b","title":"Bridge","link":"https://p.example/","claimed":3,"id":"1","parent":null,\
        "author":"Ada","time":"2025-11-07T09:30:00Z","text":"Ja – ä / \\"x\\"","state":"pending"}
        {"thread":"b","id":"2","parent":"1","text":"","state":"published"}

        """)
  }

  @Test func threadsComeInTheOrderOfTheirFirstMention() throws {
    let result = try read(
      """
      {"thread":"b","id":"1","text":"x"}
      {"thread":"a","id":"1","parent":"0","text":"x"}
      {"thread":"b","id":"0","text":"x"}
      {"id":"7","text":"x"}
      """)
    #expect(result.threads.map(\.id) == ["b", "a", "input"])
    #expect(result.threads.map(\.comments.count) == [2, 1, 1])
    #expect(result.threads[1].links[0].flags == .orphan)
  }

  @Test func badLinesAreReportedAndTheRestGoesOn() throws {
    let long = String(repeating: "x", count: 16_777_216)
    let result = try read(
      """
      {"thread":"t","id":"1","text":"x"}
      {"thread":"t","id":"2"
      [1]
      {"thread":"t","text":"x"}
      {"thread":"t","id":"3"}

      {"thread":"t","id":{},"text":"x"}
      {"thread":"t","id":"4","text":"x","time":"soon","state":"odd","author":5,"flags":["odd"]}
      {"thread":"t","id":"5","text":"\(long)"}
      {"thread":"t","id":"6","text":null,"state":"deleted"}
      """)
    #expect(result.threads[0].comments.map(\.id) == ["1", "4", "6"])
    #expect(
      result.problems == [
        ReadProblem(line: 2, kind: .malformedJSON), ReadProblem(line: 3, kind: .notAnObject),
        ReadProblem(line: 4, kind: .missingField("id")), ReadProblem(line: 5, kind: .missingField("text")),
        ReadProblem(line: 7, kind: .wrongType(field: "id")), ReadProblem(line: 7, kind: .missingField("id")),
        ReadProblem(line: 8, kind: .unreadableTime), ReadProblem(line: 8, kind: .unknownState),
        ReadProblem(line: 8, kind: .wrongType(field: "author")), ReadProblem(line: 8, kind: .unknownFlag),
        ReadProblem(line: 9, kind: .lineTooLong(bytes: 16_777_249)),
      ])
    #expect(throws: ReadError.noRecords(.ndjson)) { try self.read("no\n{}\n") }
  }

  @Test(arguments: [
    ("1762507800", Int64(1_762_507_800_000)), ("1762507800.25", 1_762_507_800_250),
    ("\"2025-11-07T09:30:00Z\"", 1_762_507_800_000), ("\"2025-11-07\"", 1_762_473_600_000), ("-1", -1000),
  ]) func times(_ json: String, _ milliseconds: Int64) throws {
    let result = try read(#"{"id":1,"text":"","time":\#(json)}"#)
    #expect(result.threads[0].comments[0].time == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: ["1e30", "9223372036854775807", "\"\"", "true", "253402300800"]) func noTimes(
    _ json: String
  ) throws {
    let result = try read(#"{"id":1,"text":"","time":\#(json)}"#)
    #expect(result.threads[0].comments[0].time == nil)
    #expect(result.problems.map(\.kind) == [.unreadableTime])
  }

  @Test func threadWithoutCommentsIsKept() throws {
    let empty = CommentThread(
      id: "t", title: "Bridge", comments: [], links: [], completeness: Completeness(claimed: 7))
    let text = written([empty])
    #expect(text == "{\"thread\":\"t\",\"title\":\"Bridge\",\"claimed\":7}\n")
    #expect(try read(text).threads == [empty])
    #expect(SourceFormat.detect(Array(text.utf8)) == .ndjson)
  }

  @Test(arguments: 0..<200) func writtenAndReadIsTheSame(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let threads = (0..<Int.random(in: 1...4, using: &generator)).map { place in
      randomThread("t\(place)", using: &generator)
    }
    let text = written(threads)
    let result = try read(text)
    #expect(result.threads == threads)
    #expect(result.problems.isEmpty)
    #expect(written(result.threads) == text)
  }

  /// What a reader gave at some time: written once and read, so that linking has been done.
  private func randomThread(_ id: String, using generator: inout SeededGenerator) -> CommentThread {
    let pieces = ["\"", "\\", "\n", "\t", "\u{1}", "\u{7F}", "é", "日本", "😀", "/", "a", " ", "\u{2028}", "\r"]
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }
      .joined()
    }
    let count = Int.random(in: 0...12, using: &generator)
    var lines = ""
    for place in 0..<count {
      let parent = Int.random(in: -3...14, using: &generator)
      let comment = Comment(
        id: "\(place)" + text(), parentID: parent < 0 ? nil : "\(parent)",
        author: Bool.random(using: &generator) ? text() : nil,
        time: Bool.random(using: &generator)
          ? Timestamp(
            milliseconds: Int64.random(in: -60_000_000_000_000...250_000_000_000_000, using: &generator))
          : nil,
        text: text(), state: CommentState.allCases.randomElement(using: &generator) ?? .published)
      let flags: LinkFlags =
        [[], .nestingGuessed, [.parentTextMissing, .parentUncertain]]
        .randomElement(using: &generator) ?? []
      let one = CommentThread(
        id: id, comments: [comment], links: [CommentLink(parent: nil, depth: 1, flags: flags)],
        completeness: Completeness(found: 1))
      lines += written([one])
    }
    let head = CommentThread(
      id: id, title: Bool.random(using: &generator) ? text() : nil, comments: [], links: [],
      completeness: Completeness(
        claimed: 9, gaps: [NumberingGap(after: 0, before: 3), NumberingGap(after: 4, before: 6)],
        isNumbered: Bool.random(using: &generator), duplicates: Int.random(in: 0...2, using: &generator),
        invalidSequences: Int.random(in: 0...2, using: &generator)))
    return (try? read(written([head]) + lines).threads[0]) ?? head
  }
}
