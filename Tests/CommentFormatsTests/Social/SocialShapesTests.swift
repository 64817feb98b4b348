import CommentFormats
import CommentModel
import Testing

/// Shapes that the seeds do not hold.
@Suite struct SocialShapesTests {
  private func read(_ text: String, as format: SourceFormat? = nil) throws -> ReadResult {
    try readThreads(bytes: Array(text.utf8), name: "input", format: format)
  }

  @Test func deeperRepliesOfYTDLPAreTaken() throws {
    let result = try read(
      """
      [{"id":"a","parent":"root","text":"x","author_is_uploader":true},
       {"id":"a.b","parent":"a","text":"x"},{"id":"a.b.c","parent":"a.b","text":"x"}]
      """)
    #expect(result.threads[0].links.map(\.depth) == [1, 2, 3])
    #expect(!result.threads[0].completeness.isFlattened)
  }

  @Test func infoWithoutCommentsIsAThreadWithout() throws {
    let result = try read(
      #"{"id":"v","title":"T","formats":[{"format_id":"1"}],"comment_count":3,"comments":null}"#)
    #expect(result.threads[0].comments.isEmpty)
    #expect(result.threads[0].completeness.missing == 3)
  }

  @Test(
    arguments: [
      ("\"812\"", 812), ("\"1.6K\"", 1_600), ("\"2M\"", 2_000_000), ("7", 7), ("\"many\"", nil),
      ("\"1e9K\"", nil),
      ("\"nanK\"", nil), ("null", nil),
    ] as [(String, Int?)]) func roundedCounts(_ words: String, _ count: Int?) throws
  {
    let result = try read(#"{"data":[{"commentId":"a","replyCount":0}],"commentsCount":\#(words)}"#)
    #expect(result.threads[0].completeness.claimed == count)
  }

  @Test func listOfItemsAndListOfListsAreTheSame() throws {
    let item = { (id: String) in
      """
      {"snippet":{"videoId":"v","topLevelComment":{"id":"\(id)","snippet":{"textOriginal":"x",\
      "authorDisplayName":"a"}},"totalReplyCount":0}}
      """
    }
    for text in [
      "[\(item("a")),\(item("b"))]", "[[\(item("a"))],[\(item("b"))]]",
      "{\"items\":[\(item("a")),\(item("b"))]}",
      item("a") + "\n" + item("b"),
    ] {
      let result = try read(text)
      #expect(result.format == .youtubeAPI)
      #expect(pairs(result.threads[0]) == ["a<", "b<"])
    }
  }

  @Test func commentsOfStackExchangeWithoutPosts() throws {
    let result = try read(
      #"[[{"comment_id":5,"post_id":7,"creation_date":1,"owner":{"display_name":"a &amp; b"},"body":"x"}]]"#)
    #expect(pairs(result.threads[0]) == ["c5<p7"])
    #expect(result.threads[0].comments[0].author == "a & b")
  }

  @Test func slackMarksWhatIsSetApart() throws {
    let thread = try read(
      #"""
      [{"type":"message","user":"U1","ts":"1.5","text":\#
      "&gt; so they said\nsee <https://x.example.org|the list>, \#
      <https://y.example.org> and `a &lt; b` in <#C1|yard> <!here> < 3\n```&gt; code```"}]
      """#
    ).threads[0]
    let text = thread.comments[0].text
    #expect(
      text == "so they said\nsee the list, https://y.example.org and a < b in #yard @here < 3\n> code")
    let marked = thread.comments[0].marks.map { mark in
      mark.kind.rawValue + ":" + String(decoding: Array(text.utf8)[mark.range], as: UTF8.self)
    }
    #expect(
      marked == [
        "quote:so they said", "link:the list", "link:https://y.example.org", "code:a < b", "code:> code",
      ])
    #expect(thread.comments[0].time == Timestamp(milliseconds: 1_500))
  }

  @Test func telegramMarksWhatIsSetApart() throws {
    let bytes = try SharedFolder.seed("telegram.json")
    let comments = try readThreads(bytes: bytes, name: "x").threads[0].comments
    #expect(comments[1].marks == [TextMark(kind: .spoiler, range: 8..<14)])
    #expect(comments[2].marks.map(\.kind) == [.quote, .link])
    #expect(comments[5].author == nil)
  }

  @Test func talkAndArraysOfCoralAreRead() throws {
    let talk =
      #"{"id":"1","asset_id":"s","status":"ACCEPTED","body":"x","parent_id":null,"created_at":{"$date":5}}"#
    let result = try read("[\(talk)]")
    #expect(result.format == .coral)
    #expect(result.threads[0].comments[0].time == Timestamp(milliseconds: 5))
  }

  @Test func nearestKnownAncestorOfCoralTakesThePlaceOfTheParent() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("coral.ndjson"), name: "x").threads[0]
    let orphan = try #require(thread.comments.firstIndex { $0.id == "c4" })
    #expect(thread.links[orphan] == CommentLink(parent: 1, depth: 3, flags: .orphan))
    #expect(thread.comments[orphan].parentID == "c8")
  }

  @Test func olderKeysOfConvoKitAreKnown() throws {
    let result = try read(
      """
      [{"id":"1","root":"1","user":"a","text":"x","reply_to":null,"timestamp":"3"},
       {"id":"2","root":"1","user":"b","text":"y","reply_to":"1","timestamp":4}]
      """)
    #expect(result.format == .convoKit)
    #expect(pairs(result.threads[0]) == ["1<", "2<1"])
    #expect(result.threads[0].comments.map(\.time) == [3_000, 4_000].map(Timestamp.init(milliseconds:)))
  }

  @Test(arguments: [
    ("2021-10-28 20:50:15 +0800", "2021-10-28T12:50:15Z"),
    ("2021-10-28 20:50:15.5 +0000 UTC", "2021-10-28T20:50:15.500Z"),
    ("2021-10-28T20:50:15Z", "2021-10-28T20:50:15Z"),
  ]) func timesOfArtalk(_ words: String, _ time: String) throws {
    let result = try read(#"[{"id":"1","rid":"0","page_key":"p","content":"x","created_at":"\#(words)"}]"#)
    #expect(result.threads[0].comments[0].time?.description == time)
  }
}
