import CommentModel
import Testing

@testable import CommentFormats

/// Comments whose name stands in a `dt` and whose text in the `dd` behind it.
@Suite struct DefinitionListTests {
  @Test func textsGoToTheirTerms() throws {
    let page = """
      <!DOCTYPE html><html><body><div id="comments"><dl id="comment_list">
      <dt class="comment depth-1" id="comment-7"><span class="comment_author">Ida</span>
      <span class="comment_time">May 1, 2010 at 3:33 pm</span></dt>
      <dd class="comment depth-1"><div class="format_text" id="comment-body-7"><p>A lock.</p></div>
      <dl class="children"><dt class="comment depth-2" id="comment-8"><span class="comment_author">Uwe</span></dt>
      <dd class="comment depth-2"><div class="format_text"><p>No, a weir.</p></div></dd></dl></dd>
      <dt class="comment depth-1" id="comment-9"><span class="comment_author">Eve</span></dt>
      <dd class="comment depth-1"><p>Both.</p></dd><dd><p>And a mill.</p></dd>
      </dl></div></body></html>
      """
    let thread = try thread(page, as: .wordPressHTML)
    #expect(pairs(thread) == ["7<", "8<7", "9<"])
    #expect(thread.comments.map(\.author) == ["Ida", "Uwe", "Eve"])
    #expect(thread.comments.map(\.text) == ["A lock.", "No, a weir.", "Both.\n\nAnd a mill."])
    #expect(thread.comments[0].time == Timestamp(iso8601: "2010-05-01T15:33Z"))
  }

  @Test func nestingTellsParentsWithoutDepths() throws {
    let page = """
      <div><dl><dt id="comment-1"><cite>Ida</cite></dt><dd><p>Lock</p>
      <dl><dt id="comment-2"><cite>Uwe</cite></dt><dd><p>Weir</p></dd></dl></dd></dl></div>
      """
    let thread = try thread(page, as: .wordPressHTML)
    #expect(pairs(thread) == ["1<", "2<1"])
    #expect(thread.comments.map(\.text) == ["Lock", "Weir"])
  }

  @Test func oldBloggerPagesAreRead() throws {
    let page = """
      <!DOCTYPE html><html><head><meta content='blogger' name='generator'/></head><body>
      <h4>2 comments:</h4><dl id='comments-block'>
      <dt class='comment-author' id='c31'><a name='c31'></a><a href='https://ida.example'>Ida</a> said...</dt>
      <dd class='comment-body'><p>A lock &amp; <br />a key</p></dd>
      <dd class='comment-footer'><span class='comment-timestamp'>May 2, 2012 at 10:00 AM</span></dd>
      <dt class='comment-author blog-author' id='c32'><a name='c32'></a>Uwe said...</dt>
      <dd class='comment-body'><p>A weir</p></dd></dl></body></html>
      """
    let result = try readThreads(bytes: Array(page.utf8), name: "page.html")
    #expect(result.format == .bloggerHTML)
    let comments = result.threads[0].comments
    #expect(comments.map(\.id) == ["31", "32"])
    #expect(comments.map(\.author) == ["Ida", "Uwe"])
    #expect(comments.map(\.text) == ["A lock &\na key", "A weir"])
    #expect(comments[0].time == Timestamp(iso8601: "2012-05-02T10:00Z"))
    #expect(result.threads[0].completeness.claimed == 2)
  }
}
