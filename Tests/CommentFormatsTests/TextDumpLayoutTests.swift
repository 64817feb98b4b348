import CommentFormats
import CommentModel
import Testing

/// The same page as other tools print it, or as it arrives through an editor.
@Suite struct TextDumpLayoutTests {
  private static let prose = String(repeating: "The bridge was painted green while nobody looked. ", count: 4)
  private static let page = """
    Bridge

    \(prose)

    \(prose)

      • new lamps
      • a bench

    5 Comments

      1. Green is fine.

        So I say.

        • @Ada So do I.

          • Me too, every morning.

      2. Grey was better.
        By far.

        • It was not, and everybody knows it.

    Leave a Reply
    """
  private let texts = [
    "Green is fine.\n\nSo I say.", "@Ada So do I.", "Me too, every morning.", "Grey was better.\nBy far.",
    "It was not, and everybody knows it.",
  ]

  private static func indented(_ indent: (Int) -> String) -> String {
    let lines: [Substring] = page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { line -> String in
      let spaces = line.prefix { $0 == " " }.count
      return indent(spaces) + String(line.dropFirst(spaces))
    }.joined(separator: "\n")
  }

  static let variants: [String] = [
    page, page.replacing("• ", with: "* "), page.replacing("• ", with: "- "),
    page.replacing("1. ", with: "1) ").replacing("2. ", with: "2) "),
    indented { String(repeating: "\t", count: $0 / 2) },
    indented { String(repeating: "\u{A0}", count: $0) },
    indented { String(repeating: "\u{A0} ", count: $0 / 2) },
    indented { String(repeating: " ", count: max(0, $0 - 2)) },
  ]

  @Test(arguments: variants) func isReadAlike(_ page: String) throws {
    let thread = try thread(page)
    #expect(pairs(thread) == ["1<", "1.1<1", "1.1.1<1.1", "2<", "2.1<2"])
    #expect(thread.comments.map(\.text) == texts)
    #expect(thread.completeness.claimed == 5)
  }

  @Test func withoutIndentsNestingIsFlattened() throws {
    let thread = try thread(TextDumpLayoutTests.indented { _ in "" })
    #expect(pairs(thread) == ["1<", "1.1<1", "1.2<1", "2<", "2.1<2"])
    #expect(thread.comments.map(\.text) == texts)
    #expect(thread.completeness.isFlattened)
  }

  @Test func dashesInCommentsAreTyped() throws {
    let page = TextDumpLayoutTests.page.replacing("• @Ada", with: "- @Ada").replacing("• Me", with: "- Me")
    let thread = try thread(page)
    #expect(pairs(thread) == ["1<", "2<", "2.1<2"])
    #expect(thread.comments[0].text.contains("- @Ada So do I."))
  }

  @Test(arguments: [
    "Soup\n\n3 Comments\n\n1. Cut.\n2. Cook.\n3. Eat.\n\n\(prose)\n\nLeave a Reply",
    "Soup\n\n\(prose)\n\n\(prose)\n\n1. Cut.\n2. Cook.\n3. Eat.\n\nLeave a Reply",
    "Soup\n\n\(prose)\n\n\(prose)\n\n24 Comments\n\n1. Cut.\n2. Cook.\n\nLeave a Reply",
  ]) func listsAtTheMarginAreNoneOfComments(_ page: String) throws {
    #expect(try thread(page).comments.isEmpty)
  }
}
