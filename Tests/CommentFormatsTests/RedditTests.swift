import CommentFormats
import CommentModel
import Testing

@Suite struct RedditTests {
  private func read(_ json: String, as format: SourceFormat? = nil) throws -> ReadResult {
    try readThreads(bytes: Array(json.utf8), name: "input", format: format)
  }

  private func comment(_ id: String, under parent: String, _ more: String = "") -> String {
    #"{"kind":"t1","data":{"id":"\#(id)","parent_id":"\#(parent)","body":"b \#(id)","replies":""\#(more)}}"#
  }

  @Test func moreChildrenIsFlatAndNamesNoThread() throws {
    let things = [
      #"{"kind":"more","data":{"count":2,"id":"x","parent_id":"t1_z","children":["x"]}}"#,
      comment("a", under: "t3_p", #","link_id":"t3_p""#), comment("b", under: "t1_a", #","link_id":"t3_p""#),
      comment("c", under: "t1_elsewhere", #","link_id":"t3_p""#),
      #"{"kind":"more","data":{"count":5,"id":"y","parent_id":"t1_a","children":["y","w"]}}"#,
    ]
    let json = #"{"json":{"errors":[],"data":{"things":[\#(things.joined(separator: ","))]}}}"#
    let result = try read(json)
    #expect(result.format == .reddit)
    #expect(pairs(result.threads[0]) == ["t1_a<", "t1_b<t1_a", "t1_c<t1_elsewhere"])
    #expect(result.threads[0].id == "t3_p")
    #expect(result.threads[0].completeness.hidden == 7)
    #expect(result.threads[0].completeness.orphans == 1)
  }

  @Test func flatListsHaveManyThreadsAndPages() throws {
    let children = [
      comment("a", under: "t3_p", #","link_id":"t3_p","link_title":"P""#),
      comment("b", under: "t1_q", #","context":"/r/x/comments/q1/title/b/?context=3""#),
    ]
    let result = try read(
      #"{"kind":"Listing","data":{"after":"t1_b","children":[\#(children.joined(separator: ","))]}}"#)
    #expect(result.threads.map(\.id) == ["t3_p", "t3_q1"])
    #expect(result.threads.map(\.title) == ["P", nil])
    #expect(result.threads.allSatisfy { $0.completeness.hasMorePages })
  }

  @Test func whatIsNoCommentIsReported() throws {
    let result = try read(
      #"{"kind":"Listing","data":{"children":[{"kind":"t4","data":{}},{"kind":"t1","data":{"body":"b"}},7,\#(comment("a", under: "t3_p"))]}}"#
    )
    #expect(result.problems.map(\.kind) == [.notAComment, .missingField("id"), .notAnObject])
    #expect(result.threads.map(\.id) == ["t3_p"])
  }

  @Test func anEmptyPostIsAThread() throws {
    let result = try read(
      #"[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"p","title":"T","num_comments":0}}]}},{"kind":"Listing","data":{"children":[]}}]"#
    )
    #expect(result.threads.map(\.id) == ["t3_p"])
    #expect(result.threads[0].comments.isEmpty)
  }

  @Test func cutOffListingsKeepWhatIsWhole() throws {
    let seed = try SharedFolder.seed("reddit.json")
    let result = try readThreads(bytes: Array(seed.dropLast(1200)), name: "x")
    #expect((4..<8).contains(result.threads[0].comments.count))
    let lines = seed.dropLast(1200).count { $0 == 0x0A } + 1
    let place = ReadProblem(line: lines, kind: .damagedJSON(offset: seed.count - 1200))
    #expect(result.problems == [place])
  }

  @Test func dumpsWithoutPrefixesHaveTheirOwnRoots() throws {
    let result = try read(
      """
      {"id":"a","link_id":"p","parent_id":"p","body":"x","created_utc":1}
      {"id":"b","link_id":"p","parent_id":"a","body":"y","created_utc":"2"}
      """)
    #expect(result.format == .pushshift)
    #expect(pairs(result.threads[0]) == ["a<", "b<a"])
    #expect(result.threads[0].comments.map { $0.time?.milliseconds } == [1000, 2000])
  }

  @Test func dumpsWithoutParentsAreFlat() throws {
    let result = try read(
      """
      {"id":"a","link_id":"t3_p","body":"x"}
      {"id":"b","link_id":"t3_p","body":"y"}
      """)
    #expect(pairs(result.threads[0]) == ["a<", "b<"])
    #expect(result.threads[0].completeness.isFlattened)
  }

  @Test func submissionsAndAnswersOfTheAPIAreTaken() throws {
    let result = try read(
      #"{"data":[{"id":"p","title":"T","num_comments":4},{"id":"a","link_id":"t3_p","parent_id":"t3_p","body":"x"}]}"#
    )
    #expect(result.format == .pushshift)
    #expect(result.threads.map(\.title) == ["T"])
    #expect(result.threads[0].completeness.claimed == 4)
    #expect(pairs(result.threads[0]) == ["t1_a<"])
  }

  @Test func badLinesAreReportedAndTheRestGoesOn() throws {
    let result = try read(
      """
      {"id":"a","link_id":"t3_p","parent_id":"t3_p","body":"x","created_utc":99999999999999}
      {"id":"b","link_id":"t3_p"
      {"link_id":"t3_p","body":"no id"}
      {"id":"c","link_id":"t3_p","parent_id":null,"body":7}
      [1]

      {"id":5,"link_id":"t3_p","parent_id":"t1_a","body":"y","author":null}
      """, as: .pushshift)
    #expect(pairs(result.threads[0]) == ["t1_a<", "t1_5<t1_a"])
    #expect(result.problems.map(\.line) == [1, 2, 3, 4, 5])
  }
}
