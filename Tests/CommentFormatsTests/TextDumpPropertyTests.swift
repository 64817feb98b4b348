import CommentFormats
import CommentModel
import TestSupport
import Testing

@Suite struct TextDumpPropertyTests {
  private static let headings = [
    "%n Comments", "%n Comments / %n Comments", "%n thoughts on “A bridge in green”", "%n Kommentare",
    "%n Gedanken zu „Die Brücke“", "Se han publicado %n comentarios", "%n commentaires sur « Le pont »",
    "Comments (%n)", "There are %n comments", "%n reacties op “De brug”", "%n комментариев", "%n komentarzy",
    "“Köprü” hakkında %n yorum", "%n Responses to “A bridge”",
  ]
  private static let ends = [
    ["Leave a Reply", "", "Your email address will not be published."], [], ["Comments are closed."],
    ["Schreibe einen Kommentar"], ["Related articles", "", "A new lamp for the park"],
  ]

  @Test(arguments: 0..<300) func whatWasPrintedIsRead(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var printer = DumpPrinter()
    printer.numbered = Bool.random(using: &generator)
    printer.repliesNumbered = Bool.random(using: &generator)
    printer.button = Bool.random(using: &generator) ? "Reply" : nil
    let count = Int.random(in: 1...12, using: &generator)
    printer.print(DumpPrinter.nodes(count, depth: 5, using: &generator))
    let heading = try #require(TextDumpPropertyTests.headings.randomElement(using: &generator))
    let article = (0..<6).flatMap { _ in
      [(0..<3).map { _ in DumpPrinter.sentence(using: &generator) }.joined(separator: " and "), ""]
    }
    let list = ["  • two lamps", "  • one bench", ""]
    let page =
      ["A bridge in green", ""] + article + list
      + [heading.replacing("%n", with: String(printer.expected.count)), ""] + printer.lines
      + (TextDumpPropertyTests.ends.randomElement(using: &generator) ?? [])
    let thread = try thread(page.joined(separator: "\n"))
    #expect(thread.comments.map(\.id) == printer.expected.map(\.id))
    #expect(thread.comments.map(\.parentID) == printer.expected.map(\.parent))
    #expect(thread.comments.map(\.text) == printer.expected.map(\.text))
    #expect(thread.completeness.missing == 0)
    #expect(thread.links.allSatisfy { !$0.flags.contains(.orphan) })
  }

  private static let pieces = [
    "3 Comments\n\n", "  1. ", "    • ", "Ada says:\n", "May 2, 2019 at 4:15 pm\n",
    "Ada > Bo • 3 years ago\n",
    "#2 bo (2020-12-14 10:40)\n", "Reply\n", "\n", "\n\n", "Leave a Reply\n", "\t", "\u{A0}", "1) ", "* ",
    "- ",
    "•\n", "7\n", "This comment was deleted.\n", "Comments: ", "in ", "14", "٣", "댓글 ", "“", "”", ":",
    "5 stars\n",
    "Page 1 of 3\n", "word ", "言葉", "1. ", "• ", "Comments on: ", "Cancel reply", "a year ago\n",
  ]

  @Test(arguments: 0..<20) func piecesOfPagesAreReadInAnyOrder(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 3000)
    for _ in 0..<100 {
      let page = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        TextDumpPropertyTests.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      for nestedLists in NestedLists.allCases {
        guard let thread = try? thread(page, nestedLists: nestedLists) else { continue }
        #expect(Set(thread.comments.map(\.id)).count == thread.comments.count)
        #expect(thread.completeness.orphans == 0 && thread.completeness.cycles == 0)
      }
    }
  }
}
