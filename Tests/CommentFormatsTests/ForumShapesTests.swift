import CommentFormats
import CommentModel
import Testing

/// Shapes of the forum formats beside the ones that the seeds have.
@Suite struct ForumShapesTests {
  private func read(_ json: String, as format: SourceFormat? = nil) throws -> ReadResult {
    try readThreads(bytes: Array(json.utf8), name: "input", format: format)
  }

  @Test func aHackerNewsItemAloneIsAnOrphan() throws {
    let result = try read(#"{"by":"a","id":5,"kids":[6,7],"parent":4,"text":"x","time":1,"type":"comment"}"#)
    #expect(result.format == .hackerNews)
    #expect(pairs(result.threads[0]) == ["5<4"])
    #expect(result.threads[0].completeness.absent == 2)
  }

  @Test func aHackerNewsStoryAloneNamesItsComments() throws {
    let result = try read(
      #"{"by":"a","descendants":9,"id":4,"kids":[5,6],"time":1,"title":"T","type":"story"}"#)
    #expect(result.threads[0].comments.isEmpty)
    #expect(result.threads[0].completeness.missing == 9)
    #expect(result.threads[0].link == "https://news.ycombinator.com/item?id=4")
  }

  @Test func aMissingHackerNewsItemIsNull() throws {
    #expect(try read("null", as: .hackerNews).threads[0].completeness.absent == 1)
  }

  @Test func hackerNewsCirclesStayInOneThread() throws {
    let result = try read(
      """
      {"id":1,"type":"comment","by":"a","time":1,"parent":2,"text":"x"}
      {"id":2,"type":"comment","by":"a","time":2,"parent":1,"text":"y"}
      """)
    #expect(result.format == .hackerNewsTable)
    #expect(result.threads.count == 1)
    #expect(result.threads[0].completeness.cycles == 1)
  }

  @Test func algoliaHitsAreComments() throws {
    let hit =
      #"{"objectID":"7","author":"a","comment_text":"x","created_at_i":1,"parent_id":6,"story_id":5,"story_title":"T"}"#
    let result = try read(#"{"hits":[\#(hit)],"page":0,"nbPages":3}"#)
    #expect(result.format == .hackerNewsAlgolia)
    #expect(pairs(result.threads[0]) == ["7<6"])
    #expect(result.threads[0].title == "T")
    #expect(result.threads[0].completeness.hasMorePages)
  }

  @Test func aTopicMayBeThereTwice() throws {
    let topic =
      #"{"data":{"id":3,"title":"T","post_stream":{"posts":[{"id":1,"post_number":1,"cooked":"<p>x</p>"}],"stream":[1,2]}}}"#
    for json in ["[\(topic),\(topic)]", "\(topic)\n\(topic)"] {
      let result = try read(json)
      #expect(result.format == .discourse)
      #expect(result.threads[0].completeness.duplicates == 1)
      #expect(result.threads[0].completeness.absent == 1)
    }
  }

  @Test func disqusListsNameTheirThreads() throws {
    let result = try read(
      #"{"code":0,"cursor":{"hasNext":false,"total":2},"response":[{"id":"1","parent":null,"thread":"a","message":"x","isDeleted":false},{"id":2,"parent":1,"thread":{"id":"a","title":"T","link":"https://example.org"},"message":"y","isDeleted":false}]}"#
    )
    #expect(result.format == .disqusAPI)
    #expect(pairs(result.threads[0]) == ["1<", "2<1"])
    #expect(result.threads[0].title == "T")
    #expect(result.threads[0].completeness.claimed == 2)
  }

  @Test func lemmyOrphansHangUnderTheNearestAbove() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("lemmy.json"), name: "x").threads[1]
    #expect(thread.comments[0].parentID == "23")
    #expect(thread.links[0].parent.map { thread.comments[$0].id } == "22")
  }

  @Test func mastodonWarningsStandInFrontOfSpoilers() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("mastodon.json"), name: "x").threads[0]
    let folded = try #require(thread.comments.first { $0.id == "705" })
    #expect(folded.text == "family matters\n\nThe captain is my uncle.")
    let spoiler = TextMark(kind: .spoiler, range: 16..<folded.text.utf8.count)
    #expect(folded.marks.contains(spoiler))
  }

  @Test func blueskyFacetsAreLinks() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("bluesky.json"), name: "x").threads[0]
    let comment = thread.comments[1]
    let mark = try #require(comment.marks.first)
    #expect(mark.kind == .link)
    #expect(String(decoding: Array(comment.text.utf8)[mark.range], as: UTF8.self) == "example.org/map")
  }

  @Test func blueskyFlatListsAreTrees() throws {
    func item(_ uri: String, _ depth: Int) -> String {
      #"{"uri":"\#(uri)","depth":\#(depth),"value":{"post":{"uri":"\#(uri)","record":{"text":"x"}}}}"#
    }
    let gone = #"{"uri":"g","depth":1,"value":{"$type":"app.bsky.unspecced.defs#threadItemNotFound"}}"#
    let items = [item("a", -1), item("b", 0), item("c", 1), item("d", 2), gone, item("e", 1)]
    let result = try read(#"{"hasOtherReplies":false,"thread":[\#(items.joined(separator: ","))]}"#)
    #expect(result.format == .bluesky)
    #expect(pairs(result.threads[0]) == ["a<", "b<a", "c<b", "d<c", "e<b"])
    #expect(result.threads[0].completeness.absent == 1)
  }
}
