import CommentModel
import Testing

@testable import CommentFormats

extension Markup {
  /// The text of `source` with its marks drawn into it: «quote», ‹code›, ⟦link⟧, ⟪spoiler⟫, ⦃signature⦄.
  func drawn(_ source: String) -> String {
    var draft = CommentDraft()
    draft.setText(source, self)
    let signs: [TextMarkKind: (String, String)] = [
      .quote: ("«", "»"), .code: ("‹", "›"), .link: ("⟦", "⟧"), .spoiler: ("⟪", "⟫"), .signature: ("⦃", "⦄"),
    ]
    var drawn: [UInt8] = []
    for offset in 0...draft.text.count {
      for mark in draft.marks.reversed() where mark.range.upperBound == offset {
        drawn += (signs[mark.kind]?.1 ?? "?").utf8
      }
      for mark in draft.marks where mark.range.lowerBound == offset {
        drawn += (signs[mark.kind]?.0 ?? "?").utf8
      }
      if offset < draft.text.count { drawn.append(draft.text[offset]) }
    }
    return String(decoding: drawn, as: UTF8.self)
  }
}

@Suite("Text without markup")
struct MarkupPlainTests {
  @Test("Stays as it is, with LF as line ends")
  func lineEnds() {
    #expect(Markup.plain.drawn(" <b>one</b> &amp;\r\ntwo\rthree\n\n") == " <b>one</b> &amp;\ntwo\nthree\n\n")
  }

  @Test("Takes the place of the text that was there")
  func reuse() {
    var draft = CommentDraft()
    draft.setText("<q>first</q>", .html)
    draft.setText(nil, .html)
    #expect(draft.text.isEmpty && draft.marks.isEmpty)
    draft.setText("second", .markdown)
    #expect(draft.text == Array("second".utf8) && draft.marks.isEmpty)
  }
}
