import Testing

@testable import CommentFormats

@Suite("Text out of BBCode")
struct MarkupBBCodeTests {
  @Test(
    "Tags",
    arguments: [
      ("[b]a[/b] [i]b[/i] [size=150][color=#f00]c[/color][/size]", "a b c"),
      ("[quote]a[/quote]b", "«a»\nb"),
      ("[quote=mia]a\n[quote=\"[x] lee\"]b[/quote]\n[/quote]\n\nc", "«a\nb»\n\nc"),
      ("[QUOTE=\"mia, post: 3, member: 4\"]a[/QUOTE]\nb", "«a»\nb"),
      ("[code]a[b]\n  [i][/code] c", "‹a[b]\n  [i]›\n c"),
      ("[url=https://example.org/]a[/url] [url]https://example.org/[/url]", "⟦a⟧ ⟦https://example.org/⟧"),
      ("a [spoiler]b[/spoiler] c", "a \n⟪b⟫\n c"),
      ("[list][*]a[*]b[/list]c", "• a\n• b\nc"),
      ("[list=1]\n[*]a\n[*]b\n[/list]", "1. a\n2. b"),
      ("[b:1a2b3c4d]a[/b:1a2b3c4d] &quot;b&quot; &amp;lt;", "a \"b\" &lt;"),
      ("[img]https://example.org/a.png[/img]", "⟦https://example.org/a.png⟧"),
      ("[noparse][b]a[/b][/noparse]", "[b]a[/b]"),
      ("a\r\n\r\nb\nc", "a\n\nb\nc"),
    ])
  func tags(source: String, text: String) {
    #expect(Markup.bbcode.drawn(source) == text)
  }

  @Test(
    "Tags without a partner",
    arguments: [
      ("x[i] = y[b]", "x[i] = y[b]"),
      ("a[/b] [/quote] [foo]c[/foo]", "a[/b] [/quote] [foo]c[/foo]"),
      ("[quote]a", "«a»"),
      ("[code]a [/b]", "‹a [/b]›"),
      ("[b]a[quote]b[/b]c[/quote]", "a\n«bc»"),
      ("[b][b]a[/b]", "[b]a"),
      ("[url=a", "[url=a"),
      ("[*] a [", "[*] a ["),
      ("[quote=\"a[/quote]", "[quote=\"a[/quote]"),
    ])
  func broken(source: String, text: String) {
    #expect(Markup.bbcode.drawn(source) == text)
  }
}
