import CommentModel
import Testing

@testable import CommentFormats

/// Names and titles that sites keep escaped like HTML, and what stands beside them.
@Suite struct EscapedNameTests {
  @Test func namesOfRESTAreDecodedOnce() throws {
    let json = """
      [{"id":3,"post":5,"parent":0,"author_name":"Ida &amp; &amp;lt;Co","date_gmt":"2020-01-01T10:00:00",
      "content":{"rendered":"<p>Lock</p>"}}]
      """
    #expect(try thread(json, as: .wordPressREST).comments[0].author == "Ida & &lt;Co")
  }

  @Test func namesOfExportsAreDecodedOnce() throws {
    let comment = try export(gmt: "2020-01-01 10:00:00").comments[0]
    #expect(comment.author == "Ida \u{2019} O\"Neil")
    #expect(comment.time == Timestamp(iso8601: "2020-01-01T10:00Z"))
  }

  @Test func localTimesAreNoTimes() throws {
    let thread = try export(gmt: "0000-00-00 00:00:00")
    #expect(thread.comments[0].time == nil)
  }

  private func export(gmt: String) throws -> CommentThread {
    try thread(
      """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Canal</title><wp:post_id>5</wp:post_id>
      <wp:comment><wp:comment_id>1</wp:comment_id>
      <wp:comment_author><![CDATA[Ida &#8217; O&quot;Neil]]></wp:comment_author>
      <wp:comment_date>2020-01-01 12:00:00</wp:comment_date><wp:comment_date_gmt>\(gmt)</wp:comment_date_gmt>
      <wp:comment_content>Lock</wp:comment_content></wp:comment></item></channel></rss>
      """, as: .wxr)
  }

  @Test(arguments: [("", ""), ("\n//<![CDATA[\n", "\n//]]>\n"), ("/* <![CDATA[ */", "/* ]]> */")])
  func linkedDataMayBeWrapped(_ start: String, _ end: String) throws {
    let page = """
      <!DOCTYPE html><html><head><script type="application/ld+json">\(start){"@type":"Article",
      "headline":"Locks &amp; weirs","commentCount":1,"comment":{"@type":"Comment","text":"Lock",
      "author":{"name":"Ida &amp; Co"}}}\(end)</script></head></html>
      """
    let thread = try thread(page, as: .schemaOrg)
    #expect(thread.title == "Locks & weirs")
    #expect(thread.comments.map(\.text) == ["Lock"])
    #expect(thread.comments.map(\.author) == ["Ida & Co"])
  }
}
