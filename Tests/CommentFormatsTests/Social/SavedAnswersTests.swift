import CommentFormats
import CommentModel
import Testing

/// Answers of APIs as people save them: many in a list, or without what was around them.
@Suite struct SavedAnswersTests {
  private func read(_ json: String, _ format: SourceFormat) throws -> ReadResult {
    let result = try readThreads(bytes: Array(json.utf8), name: "input")
    #expect(result.format == format)
    return result
  }

  @Test func storiesOfAlgolia() throws {
    func story(_ id: Int) -> String {
      let reply =
        #"{"id":\#(id + 1),"created_at_i":1700000000,"type":"comment","author":"ada","text":"b","children":[]}"#
      return #"{"id":\#(id),"created_at_i":1700000000,"type":"story","title":"T","children":[\#(reply)]}"#
    }
    let result = try read("[\(story(10)),\(story(20))]", .hackerNewsAlgolia)
    #expect(result.threads.map { $0.comments.map(\.id) } == [["11"], ["21"]])
  }

  @Test(arguments: ["kids", "comments"]) func itemsInsideOfItems(_ key: String) throws {
    let inner = #"{"by":"bo","id":3,"time":1700000002,"text":"two","type":"comment"}"#
    let outer =
      #"{"by":"ada","id":2,"parent":1,"time":1700000001,"text":"one","type":"comment","\#(key)":[\#(inner)]}"#
    let result = try read(
      #"{"by":"op","id":1,"time":1700000000,"title":"T","type":"story","\#(key)":[\#(outer)]}"#, .hackerNews)
    #expect(pairs(result.threads[0]) == ["2<", "3<2"])
    #expect(result.threads[0].completeness.absent == 0)
  }

  @Test func pagesOfReddit() throws {
    func page(_ post: String) -> String {
      let comment = #"{"id":"c\#(post)","parent_id":"t3_\#(post)","body":"b","replies":""}"#
      return
        #"[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"\#(post)","title":"A &lt; B"}}]}},{"kind":"Listing","data":{"children":[{"kind":"t1","data":\#(comment)}]}}]"#
    }
    let result = try read("[\(page("p")),\(page("q"))]", .reddit)
    #expect(result.threads.map(\.id) == ["t3_p", "t3_q"])
    #expect(result.threads.map(\.title) == ["A < B", "A < B"])
    #expect(result.threads.allSatisfy { $0.comments.count == 1 })
  }

  @Test func treesOfArcticShift() throws {
    let reply =
      #"{"kind":"t1","data":{"id":"b","parent_id":"t1_a","link_id":"t3_p","body":"two","replies":""}}"#
    let result = try read(
      #"{"data":[{"kind":"t1","data":{"id":"a","parent_id":"t3_p","link_id":"t3_p","body":"one","replies":{"kind":"Listing","data":{"children":[\#(reply)]}}}}]}"#,
      .reddit)
    #expect(pairs(result.threads[0]) == ["t1_a<", "t1_b<t1_a"])
  }

  private func post(_ id: Int, _ parent: String) -> String {
    #"{"id":"\#(id)","parent":\#(parent),"thread":"77","forum":"f","author":{"name":"ada"},"createdAt":"2024-05-01T10:00:00","message":"<p>b</p>","isSpam":false}"#
  }

  @Test(arguments: [
    "[*,+]", "*\n+",
    #"[{"cursor":{"hasNext":true},"response":[*]},{"cursor":{"hasNext":false},"response":[+]}]"#,
  ])
  func postsOfDisqus(_ shape: String) throws {
    let json = shape.replacing("*", with: post(1, "null")).replacing("+", with: post(2, "1"))
    let result = try read(json, .disqusAPI)
    #expect(result.threads.map(\.id) == ["77"])
    #expect(pairs(result.threads[0]) == ["1<", "2<1"])
    #expect(!result.threads[0].completeness.hasMorePages)
  }

  @Test(arguments: ["[*]", #"{"latest_posts":[*]}"#, "*"]) func postsOfDiscourse(_ shape: String) throws {
    let post =
      #"{"id":9,"username":"ada","created_at":"2024-05-01T10:00:00Z","cooked":"<p>b</p>","post_number":3,"topic_id":7,"topic_title":"T"}"#
    let result = try read(shape.replacing("*", with: post), .discourse)
    #expect(result.threads.map(\.id) == ["7"])
    #expect(pairs(result.threads[0]) == ["7:3<"])
  }

  @Test func aThreadOfBlueskyAlone() throws {
    func post(_ id: String) -> String {
      #""post":{"uri":"at://\#(id)","author":{"handle":"ada.example"},"record":{"text":"b","createdAt":"2024-05-01T10:00:00Z"}}"#
    }
    let result = try read("{\(post("a")),\"replies\":[{\(post("b"))}]}", .bluesky)
    #expect(pairs(result.threads[0]) == ["at://a<", "at://b<at://a"])
  }
}
