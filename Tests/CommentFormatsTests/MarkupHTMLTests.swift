import Testing

@testable import CommentFormats

@Suite("Text out of HTML")
struct MarkupHTMLTests {
  @Test(
    "Blocks, line breaks and white space",
    arguments: [
      ("one  two\n three", "one two three"),
      ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
      ("one<p>two<p>three", "one\n\ntwo\n\nthree"),
      ("one<br>two<br/>\nthree<br><br>four", "one\ntwo\nthree\n\nfour"),
      ("<div>one</div><div>two</div>three", "one\ntwo\nthree"),
      ("<p>one<br></p><p>two</p>", "one\n\ntwo"),
      ("<p> <b>one</b> <i> two </i> </p> ", "one two"),
      ("<h2>one</h2>two", "one\n\ntwo"),
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
      ("", ""),
    ])
  func blocks(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "Lists",
    arguments: [
      ("a<ul><li>b<li>c</ul>d", "a\n• b\n• c\nd"),
      ("<ol><li><p>a</p></li>\n<li><p>b</p></li></ol>", "1. a\n\n2. b"),
      ("<ol start=7><li>a</li><li>b</li></ol>", "7. a\n8. b"),
      ("<ul><li>a<ol><li>b</li></ol></li><li></li><li>c</li></ul>", "• a\n  1. b\n• c"),
      ("<li>a</li>", "• a"),
    ])
  func lists(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "Marks",
    arguments: [
      ("<blockquote><p>a</p><p>b</p></blockquote>\n<p>c</p>", "«a\n\nb»\n\nc"),
      ("<blockquote>a<blockquote>b</blockquote>c</blockquote>d", "«a\n\nb\n\nc»\n\nd"),
      ("say <q>a</q>.", "say «a»."),
      (
        "<aside class=\"quote no-group\"><div>mia:</div><blockquote>a</blockquote></aside>b",
        "«mia:\n\na»\n\nb"
      ),
      ("use <code>a  b</code>", "use ‹a b›"),
      ("<pre><code>\n  if a {\n\n    b\n  }\n</code></pre>c", "‹  if a {\n\n    b\n  }›\n\nc"),
      ("see <a href=\"https://example.org/?a=1\">this</a>, <a name=x>not</a>", "see ⟦this⟧, not"),
      ("<a href=https://example.org/a rel=nofollow>a</a>", "⟦a⟧"),
      ("<span class='spoiler'>a<span>b</span></span>c", "⟪ab⟫c"),
      ("<details><summary>a</summary>b</details>c", "⟪a\nb⟫\nc"),
      ("<blockquote class=spoiler>a</blockquote>b", "⟪a⟫\n\nb"),
      (
        "a<div class=\"gmail_quote\">On Monday mia wrote:<br><blockquote>b</blockquote></div>",
        "a\n«On Monday mia wrote:\n\nb»"
      ),
      ("a<div class='moz-signature'>-- <br>mia</div>", "a\n⦃--\nmia⦄"),
    ])
  func marks(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "What sites write",
    arguments: [
      ("It&#x27;s<p><i>why?<&#x2F;i>", "It's\n\nwhy?</i>"),
      (
        "<span class=\"invisible\">https://</span><span class=\"ellipsis\">example.org/a</span>",
        "https://example.org/a"
      ),
      (
        "<span class=h-card><a href=\"/@mia\" class=\"u-url mention\">@<span>mia</span></a></span> hi",
        "⟦@mia⟧ hi"
      ),
      ("well <img src=x class=emoji alt=\":wink:\" title=a> &amp; <img src=y>", "well :wink: &"),
      ("a<script>if (a < b) { c(\"</p>\") }</script>b<style>p { }</style>c", "abc"),
      ("a<!-- b <p> -->c<!-->d<!doctype html>e<![if x]>f<?php g ?>h", "acdefh"),
      ("<o:p></o:p>a<foo-bar>b</foo-bar>", "ab"),
    ])
  func sites(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "Broken markup",
    arguments: [
      ("a < b and b > c", "a < b and b > c"),
      ("I <3 you </3", "I <3 you </3"),
      ("a <b and c <d", "a <b and c <d"),
      ("<mia@example.org> <https://example.org/>", "<mia@example.org> <https://example.org/>"),
      ("a</p></div></blockquote></a></code>b", "a\n\nb"),
      ("<blockquote>a<code>b <a href=x>c", "«a‹b ⟦c⟧›»"),
      ("<div><blockquote>a</div>b", "«a»\n\nb"),
      ("<a href=\"x>a</a> b", "⟦a⟧ b"),
      ("<a href=\"x\"title=\"a > b\">c</a>", "⟦c⟧"),
      ("a<", "a<"),
      ("a</", "a</"),
      ("a<b", "a<b"),
      ("<![CDATA[a]]>", "<![CDATA[a]]>"),
      ("a<svg>b", "ab"),
      ("a<script>b", "a"),
      ("a\u{0}b", "ab"),
    ])
  func broken(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "WordPress keeps line breaks",
    arguments: [
      ("one\ntwo\r\nthree\n\n\n\nfour", "one\ntwo\nthree\n\nfour"),
      ("one<br />\ntwo", "one\ntwo"),
      ("<blockquote>\none\n</blockquote>\ntwo", "«one»\n\ntwo"),
      ("one\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\ntwo", "one\n• a\n• b\ntwo"),
      ("a  b <em>\nc</em>", "a b\nc"),
      ("<pre>a\n\n\n  b</pre>", "‹a\n\n\n  b›"),
      ("it&#8217;s", "it’s"),
    ])
  func wordPress(source: String, text: String) {
    #expect(Markup.wordPressHTML.drawn(source) == text)
  }
}
