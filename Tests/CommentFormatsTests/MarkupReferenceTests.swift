import Testing

@testable import CommentFormats

@Suite("Character references")
struct MarkupReferenceTests {
  @Test(
    "Are decoded once",
    arguments: [
      ("&amp;amp; &amp;lt;b&amp;gt; &#38;lt;", "&amp; &lt;b&gt; &lt;"),
      ("&lt;b&gt;", "<b>"),
      ("&hellip;&euro;&Eacute;&szlig;&hearts;&zwj;&ccaron;", "…€Éß♥\u{200D}č"),
      ("&apos;&lbrack;&NewLine;x&dollar;", "'[ x$"),
      ("&quot;&QUOT;&COPY;", "\"\"©"),
      ("a&nbsp;&nbsp;b", "a\u{A0}\u{A0}b"),
    ])
  func names(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "Numbers, with and without a semicolon",
    arguments: [
      ("&#8217;&#8217 &#x2019;&#X2019 &#39s", "’’ ’’ 's"),
      ("&#145;&#x96;&#128;&#x9F;", "‘–€Ÿ"),
      ("&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&#128512;&#x1F600;", "😀😀"),
      ("a&#13;&#10;b", "a b"),
    ])
  func numbers(source: String, text: String) {
    #expect(Markup.html.drawn(source) == text)
  }

  @Test(
    "What is none stays",
    arguments: [
      "AT&T", "a & b", "&", "&;", "&#", "&#;", "&#x;", "&#xg;", "&unknown;", "&hellip", "?a=1&copy=2&amp3=x",
      "&ampx",
      "&aVeryLongNameThatNobodyKnows;",
    ])
  func none(source: String) {
    #expect(Markup.html.drawn(source) == source)
  }

  @Test("Old names need no semicolon")
  func legacy() {
    #expect(Markup.html.drawn("a &lt b &amp &eacute.") == "a < b & é.")
  }
}
