import CommentModel
import Testing

@testable import CommentFormats

/// What themes and plugins put around a comment's text.
@Suite struct CommentBoxTests {
  @Test(arguments: [
    (
      """
      <ol><li id="comment-2" class="comment depth-1"><div class="wp-block-comment-author-name"><a>Ida</a></div>
      <div class="wp-block-comment-content"><p>Lock</p></div></li></ol>
      """, SourceFormat.wordPressHTML
    ),
    (
      """
      <ol><li id="comment-2"><cite><a href="https://ida.example">Ida</a></cite> Says:<br />
      <small class="commentmetadata">August 3rd, 2006</small><p>Lock</p></li></ol>
      """, .wordPressHTML
    ),
    (
      """
      <ol><li class="review depth-1" id="li-comment-2"><div id="comment-2" class="comment_container">
      <div class="comment-text"><div class="star-rating"><span>Rated <b>4</b> out of 5</span></div>
      <p class="meta"><strong class="woocommerce-review__author">Ida </strong>
      <em class="woocommerce-review__verified verified">(verified owner)</em>
      <span class="woocommerce-review__dash">&ndash;</span>
      <time class="woocommerce-review__published-date" datetime="2019-03-03T17:02:00+00:00">March 3</time></p>
      <div class="description"><p>Lock</p></div></div></div></li></ol>
      """, .wordPressHTML
    ),
    (
      """
      <div id='wpd-comm-2_0'><div class="wpd-comment-author ">Ida</div><div class="wpd-comment-text"><p>Lock</p>
      <div class="wpd-comment-last-edited">Last edited 2 years ago by Ida</div></div></div>
      """, .wpDiscuz
    ),
  ]) func onlyTheTextIsText(_ page: String, _ format: SourceFormat) throws {
    let comment = try thread(page, as: format).comments[0]
    #expect(comment.author == "Ida")
    #expect(comment.text == "Lock")
  }

  @Test func whatSomebodySaysStaysInTheText() throws {
    let page = "<ol><li id=\"comment-2\"><cite>Ida</cite> says: hello<p>Lock</p></li></ol>"
    #expect(try thread(page, as: .wordPressHTML).comments[0].text == "says: hello\n\nLock")
  }

  @Test func drupalTellsScriptsTheTime() throws {
    let page = """
      <div><a id="comment-21"></a><article id="comment-21">
      <mark class="hidden" data-comment-timestamp="1500000000"></mark>
      <p class="comment__author"><span property="schema:name">Ida (not verified)</span></p>
      <div class="comment__content"><h3>Subject</h3><div class="field--name-comment-body"><p>Lock</p></div>
      </div></article></div>
      """
    let comment = try thread(page, as: .drupalHTML).comments[0]
    #expect(comment.author == "Ida")
    #expect(comment.text == "Lock")
    #expect(comment.time == Timestamp(seconds: 1_500_000_000))
  }
}
