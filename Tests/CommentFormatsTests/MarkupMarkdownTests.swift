import TestSupport
import Testing

@testable import CommentFormats

@Suite("Text out of Markdown")
struct MarkupMarkdownTests {
  @Test(
    "Quotes",
    arguments: [
      ("> a\n> b\n\nc", "«a\nb»\n\nc"),
      ("> a\nb\n\nc", "«a\nb»\n\nc"),
      (">a\n>>b\n>\n>c", "«a\nb\n\nc»"),
      ("> a\n\n> b", "«a»\n\n«b»"),
      ("a\n> b", "a\n«b»"),
      ("> - a\n> - b\n\nc", "«• a\n• b»\n\nc"),
      ("> ```\n> a\n> ```\nb", "«‹a›»\nb"),
      ("> # a\nb", "«a»\nb"),
      ("3 > 2 >> 1", "3 > 2 >> 1"),
    ])
  func quotes(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "Code",
    arguments: [
      ("use `a *b* <i> &lt;` now", "use ‹a *b* <i> &lt;› now"),
      ("`` a`b `` c", "‹a`b› c"),
      ("a `b", "a `b"),
      ("``a`", "``a`"),
      ("```swift\nlet a = 1\n\n  let *b* = 2\n```\nc", "‹let a = 1\n\n  let *b* = 2›\nc"),
      ("~~~\na\n", "‹a›"),
      ("a\n\n    b\n\n      c\n\nd", "a\n\n‹b\n\n  c›\n\nd"),
      ("a\n    b", "a\nb"),
      ("\ta", "‹a›"),
      ("- a\n\n      b", "• a\n\n‹b›"),
    ])
  func code(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "Links and pictures",
    arguments: [
      ("[a](https://example.org/a_b_c) d", "⟦a⟧ d"),
      ("[a *b*](x \"t (u)\") [c](<d e>)", "⟦a b⟧ ⟦c⟧"),
      ("[a](x(y)) [b](  )", "⟦a⟧ ⟦b⟧"),
      ("![a b](c.png) [![d](e)](f)", "a b ⟦d⟧"),
      ("<https://example.org/_a_> <mia@example.org>", "⟦https://example.org/_a_⟧ ⟦mia@example.org⟧"),
      ("https://example.org/_a_b_ and _c_", "https://example.org/_a_b_ and c"),
      ("[a] [b](c [d][e] ](f)", "[a] [b](c [d][e] ](f)"),
      ("[a [b](c) d](e)", "[a ⟦b⟧ d](e)"),
    ])
  func links(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "Emphasis goes where it pairs, outside of words",
    arguments: [
      ("*a* _b_ **c** __d__ ***e*** ~~f~~", "a b c d e f"),
      ("**a *b* c** *d **e***", "a b c d e"),
      ("snake_case_name 2*3*4 un*believ*able", "snake_case_name 2*3*4 un*believ*able"),
      ("d*mn that h*ck", "d*mn that h*ck"),
      ("a * b * c, 5 * 3", "a * b * c, 5 * 3"),
      ("*a **b", "*a **b"),
      ("\"*a*\" (_b_), *c*.", "\"a\" (b), c."),
      ("\\*a\\* \\[b\\](c) \\\\ \\d", "*a* [b](c) \\ \\d"),
      ("**重要**です", "重要です"),
      ("~a~ ^(b) | c | d |", "~a~ ^(b) | c | d |"),
      ("*ä*ö", "*ä*ö"),
    ])
  func emphasis(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "Blocks",
    arguments: [
      ("# a #\nb\n\nc\n---\n***\nd", "a\nb\n\nc\n\nd"),
      ("#a\n####### b", "#a\n####### b"),
      ("* a\n* b\n\n+ c\n- d", "• a\n• b\n\n• c\n• d"),
      ("1. a\n2. b\n   - c\n     d\n10) e", "1. a\n2. b\n  • c\nd\n10) e"),
      ("I was born in\n1984. Really", "I was born in\n1984. Really"),
      ("-a\n*b*\n+1", "-a\nb\n+1"),
      ("a  \nb\\\nc\nd", "a\nb\nc\nd"),
      ("a\r\n\r\n\r\n\r\nb\rc", "a\n\nb\nc"),
      ("a | b\n--|--\nc | d", "a | b\n--|--\nc | d"),
      ("\n\n  a", "a"),
      ("", ""),
    ])
  func blocks(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "Spoilers",
    arguments: [
      ("a >!b *c*!< d", "a ⟪b c⟫ d"),
      (">!a!< b", "⟪a⟫ b"),
      (">!a\nb!<", "⟪a\nb⟫"),
      (">!a", "«!a»"),
      ("a >!b", "a >!b"),
      ("a\n::: spoiler title\nb\n\nc\n:::\nd", "a\ntitle\n⟪b\n\nc⟫\nd"),
    ])
  func spoilers(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "HTML within",
    arguments: [
      ("a<br>b <kbd>c</kbd> <sub>d</sub>", "a\nb ‹c› d"),
      ("<details><summary>a</summary>\n\nb\n\n</details>\n\nc", "⟪a\n\nb⟫\n\nc"),
      ("a <!-- b --> c\n<!--\n\nd\n\n-->\ne", "a  c\ne"),
      ("vector<int> a < b", "vector<int> a < b"),
      ("&copy; &amp;lt; &lt;b&gt;", "© &lt; <b>"),
      ("<img src=a alt='b'>", "b"),
    ])
  func html(source: String, text: String) {
    #expect(Markup.markdown.drawn(source) == text)
  }

  @Test(
    "Reddit escapes once more",
    arguments: [
      ("&gt; a\n\nb &lt;i&gt; &amp; c", "«a»\n\nb <i> & c"),
      ("&gt;!a!&lt;", "⟪a⟫"),
      ("&amp;gt; a &amp;amp; &amp;#x200B;&amp;nbsp;b", "&gt; a &amp; \u{200B}\u{A0}b"),
      ("> a", "«a»"),
      ("[a](https://example.org/?b=1&amp;c=2)", "⟦a⟧"),
    ])
  func reddit(source: String, text: String) {
    #expect(Markup.redditMarkdown.drawn(source) == text)
  }

  @Test("Reads text without Markdown as it reads it beside Markdown")
  func plainLines() {
    let parts = [
      "a", "Bo", " ", "  ", "\n", "\n\n", "\n \n", "ß", "字", "1. ", "#", "-", "=", ":", "!", "\"", "'", ".",
      "\t",
    ]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      var source = "a"
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        source += parts.randomElement(using: &generator) ?? ""
      }
      #expect(Markup.markdown.drawn("*a*\n\n" + source) == "a\n\n" + Markup.markdown.drawn(source))
    }
  }
}
