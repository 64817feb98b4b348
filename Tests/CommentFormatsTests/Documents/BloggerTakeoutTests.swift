import CommentModel
import Testing

@testable import CommentFormats

/// Blogger's feeds as Google Takeout writes them.
@Suite struct BloggerTakeoutTests {
  private func comment(_ id: Int, answering parent: String, _ status: String) -> String {
    """
    <entry><id>tag:blogger.com,1999:blog-1.post-\(id)</id>
    <blogger:parent>tag:blogger.com,1999:blog-1.post-100</blogger:parent>
    <blogger:inReplyTo>\(parent)</blogger:inReplyTo><blogger:type>COMMENT</blogger:type>
    <blogger:status>\(status)</blogger:status><author><name>Ida</name></author><title/>
    <content type='html'>&lt;i&gt;Lock&lt;/i&gt;</content><published>2012-05-02T10:00:00Z</published></entry>
    """
  }

  @Test func commentsAreThreaded() throws {
    let feed = """
      <?xml version='1.0' encoding='UTF-8'?>
      <feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
      <entry><id>tag:blogger.com,1999:blog-1.post-100</id><blogger:type>POST</blogger:type>
      <blogger:status>LIVE</blogger:status><title>Canal</title><content type='html'>Body</content></entry>
      \(comment(201, answering: "", "LIVE"))
      \(comment(202, answering: "tag:blogger.com,1999:blog-1.post-201", "SPAM"))
      \(comment(203, answering: "", "ODD"))
      </feed>
      """
    let result = try readThreads(bytes: Array(feed.utf8), name: "feed.atom")
    #expect(result.format == .bloggerAtom)
    let thread = try #require(result.threads.first)
    #expect(thread.title == "Canal")
    #expect(pairs(thread) == ["201<", "202<201", "203<"])
    #expect(thread.comments.map(\.state) == [.published, .spam, .published])
    #expect(thread.comments[0].text == "Lock")
    #expect(thread.comments[0].author == "Ida")
    #expect(result.problems.map(\.kind) == [.unknownState])
  }
}
