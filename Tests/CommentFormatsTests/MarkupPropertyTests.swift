import CommentModel
import TestSupport
import Testing

@testable import CommentFormats

@Suite("Text out of any markup")
struct MarkupPropertyTests {
  private static let all: [Markup] = [
    .plain, .html, .wordPressHTML, .markdown, .redditMarkdown, .bbcode, .mail(),
    .mail(flowed: true, delSp: true),
  ]

  /// How long hostile sources are. Steps in the square of it would take minutes.
  #if DEBUG
    private let length = 50_000
  #else
    private let length = 1_000_000
  #endif

  /// Whether the draft's text is UTF-8 and its marks are as `setText` promises.
  private func isSound(_ draft: CommentDraft) -> Bool {
    guard String(validating: draft.text, as: UTF8.self) != nil, !draft.text.contains(0x0D) else {
      return false
    }
    var ends: [TextMarkKind: Int] = [:]
    var last = 0
    for mark in draft.marks {
      guard !mark.range.isEmpty, mark.range.lowerBound >= last, mark.range.upperBound <= draft.text.count,
        mark.range.lowerBound >= ends[mark.kind, default: 0]
      else { return false }
      for border in [mark.range.lowerBound, mark.range.upperBound] where border < draft.text.count {
        if draft.text[border] & 0xC0 == 0x80 { return false }
      }
      last = mark.range.lowerBound
      ends[mark.kind] = mark.range.upperBound
    }
    return true
  }

  @Test("Is sound for random sources", arguments: all)
  func random(markup: Markup) {
    let parts = [
      "a", "b", " ", "  ", "\n", "\r\n", "\n\n", "\t", "ß", "字", "😀", "\u{301}", "\u{0}", "<", ">", "&", "*",
      "_", "`",
      "[", "]", "(", ")", "!", "\\", "~~", "\"", "'", "=", "#", "-", "-- ", "1.", "* ", "    ", "```", "> ",
      ">!", "!<", "<p>",
      "</p>", "<br>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<code>", "</code>", "<a href='x'>",
      "</a>",
      "<ul>", "<ol start=9>", "<li>", "</ul>", "<span class=spoiler>", "</span>", "<script>", "</script>",
      "<!--", "-->",
      "&amp;", "&gt;", "&#8217;", "&#x", "[quote]", "[/quote]", "[code]", "[/code]", "[url=x]", "[/url]",
      "[list]", "[*]",
      "[/list]", "[b]", "[/b]", "](x)", "![", "On 1 May a wrote:", "::: spoiler", ":::", "https://",
      "-----Original Message-----",
    ]
    var generator = SeededGenerator(seed: 3)
    var draft = CommentDraft()
    for _ in 0..<2_000 {
      var source = ""
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        source += parts.randomElement(using: &generator) ?? ""
      }
      draft.setText(source, markup)
      #expect(isSound(draft), "\(source.debugDescription)")
    }
  }

  @Test(
    "Takes linear time and no deep stack for hostile sources",
    arguments: [
      "[", "*", "**a", "_a", "*a_", ">", "> ", ">\n", "`", "`a``", "``` ", "[a](", "[a](b", "[a](b \"", "![",
      "[](", "](", "<",
      "<a ", "<a b=\"", "<a b='\" c=\"' d='", "<p>", "<div>", "<div></p>", "<ul><li>", "<a href=x>",
      "<blockquote>", "</div>",
      "<span>", "<pre>", "<code>", "<b><i>", "<!--", "<!", "<?a", "<svg>", "<script>", "<svg></sv", "&", "&#",
      "&#1", "&amp",
      "&amp;", "[quote]", "[/quote]", "[code]", "[noparse]", "[b]", "[url=\"", "[list][*]", "[quote=", "- ",
      "* * ", "1. ",
      "- a\n", "  - a\n", "> - ", "\n", " \n", "\t", " ", "#", "~~", "~~a", ">!", ">!a!<", "!<", "-- \n",
      "--\n", "> a\n\n",
      "a wrote:\n> b\n", "a:\n>\n", "______", "-----", "a \n", "::: spoiler\n", "<!--\n", "a\n===\n", "\\",
      "😀", "\u{0}", "<a\u{A0}",
      "http://", "<a:", "*a **b ", "***a** b* ", "`a", "~~~\n",
    ])
  func hostile(part: String) {
    let source = Array(repeatElement(Array(part.utf8), count: length / part.utf8.count).joined())
    var draft = CommentDraft()
    for markup in MarkupPropertyTests.all {
      let time = threadTime { draft.setText(source.span, markup) }
      #expect(isSound(draft))
      #expect(time < .seconds(2), "\(markup)")
    }
  }
}
