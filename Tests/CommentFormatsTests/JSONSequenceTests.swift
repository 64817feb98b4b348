import CommentFormats
import CommentModel
import Testing

/// Documents that follow each other in one input.
@Suite struct JSONSequenceTests {
  private func read(_ json: String) throws -> ReadResult {
    try readThreads(bytes: Array(json.utf8), name: "input")
  }

  private func listing(_ id: String, in post: String, after: String = "null") -> String {
    let comment =
      #"{"id":"\#(id)","parent_id":"\#(post)","link_id":"\#(post)","body":"b \#(id)","replies":""}"#
    return
      #"{"kind":"Listing","data":{"after":\#(after),"children":[{"kind":"t1","data":\#(comment)}]}}"#
  }

  @Test(arguments: ["\n", "", "\r\n\r\n", " "]) func eachDocumentIsRead(_ between: String) throws {
    let pages = [
      listing("a", in: "t3_p", after: "\"t1_a\""), listing("b", in: "t3_p"), listing("c", in: "t3_q"),
    ]
    let result = try read(pages.joined(separator: between))
    #expect(result.threads.map { $0.comments.map(\.id) } == [["t1_a", "t1_b"], ["t1_c"]])
    #expect(result.problems.isEmpty)
    #expect(!result.threads[0].completeness.hasMorePages)
  }

  @Test func arraysFollowEachOther() throws {
    let page =
      #"[{"id":1,"body":"one","user":{"login":"ada"},"created_at":"2024-05-01T10:00:00Z","issue_url":"i"}]"#
    let result = try read(page + page.replacing("1,", with: "2,"))
    #expect(result.format == .gitHub)
    #expect(result.threads.map { $0.comments.map(\.id) } == [["1", "2"]])
  }

  @Test func recordsMaySpreadOverLines() throws {
    let first = "{\n  \"id\": 1,\n  \"parent\": null,\n  \"text\": \"{ one\"\n}\n"
    let second = first.replacing(": 1", with: ": 2").replacing("null", with: "1")
    let result = try read(first + second)
    #expect(pairs(result.threads[0]) == ["1<", "2<1"])
  }

  @Test func recordsMayShareALine() throws {
    let result = try read(
      #"{"id":1,"parent":null,"text":"one"}{"id":2,"parent":1,"text":"two }{"}"# + "\n"
        + #"{"id":3,"parent":2,"text":"three"}"#)
    #expect(pairs(result.threads[0]) == ["1<", "2<1", "3<2"])
  }

  @Test func problemsNameTheLineOfTheirDocument() throws {
    let broken = listing("x", in: "t3_p").replacing(#""id":"x","#, with: "")
    let result = try read(
      [listing("a", in: "t3_p"), broken, listing("b", in: "t3_p")].joined(separator: "\n"))
    #expect(result.problems == [ReadProblem(line: 2, kind: .missingField("id"))])
    #expect(result.threads[0].comments.count == 2)
  }

  @Test func whatFollowsADamagedLineIsRead() throws {
    let cut = String(listing("x", in: "t3_p").dropLast(40))
    let result = try read([listing("a", in: "t3_p"), cut, listing("b", in: "t3_p")].joined(separator: "\n"))
    #expect(result.threads[0].comments.map(\.id) == ["t1_a", "t1_b"])
    #expect(result.problems.map(\.line) == [2])
  }

  @Test func whatIsNoDocumentIsReported() throws {
    let page = listing("a", in: "t3_p")
    let result = try read(page + "\nthe end")
    #expect(result.problems == [ReadProblem(line: 2, kind: .damagedJSON(offset: page.utf8.count + 1))])
  }

  @Test func manyDocumentsOfRecordsCountOn() throws {
    let page = #"[{"text":"one","likes":1},{"text":"two","likes":2}]"#
    let result = try read(page + "\n" + page)
    #expect(result.threads[0].comments.map(\.id) == ["#1", "#2", "#3", "#4"])
  }
}
