import CommentFormats
import CommentModel
import Testing

@Suite struct TextDumpTests {
  private let article = """
    The bridge is green now

    The council has painted the old bridge over the river green, and not everybody who crosses it in the \
    morning is happy with that, as a walk through the town on market day has shown without any doubt.

    It took the painters eleven days and nine hundred litres of paint, which the mayor calls a bargain, while \
    the treasurer calls it something else that we would rather not repeat in a family paper such as this.


    """

  private func page(_ rest: String) -> String { article + rest }

  @Test func itemsAndContinuationLines() throws {
    let thread = try thread(
      page(
        """
        3 Comments

          1. Green is fine.
            I like it.

            A second paragraph.

            • So do I.

              Me too.

          2. Grey was better.

        Leave a Reply
        """))
    #expect(pairs(thread) == ["1<", "1.1<1", "2<"])
    #expect(
      thread.comments.map(\.text) == [
        "Green is fine.\nI like it.\n\nA second paragraph.", "So do I.\n\nMe too.", "Grey was better.",
      ])
    #expect(thread.title == "The bridge is green now")
    #expect(thread.completeness.sentence == "claimed 3, found 3, missing 0, numbering complete")
  }

  @Test func textBehindRepliesReturnsToTheParent() throws {
    let thread = try thread(
      page("2 Comments\n\n  1. First.\n\n    • A reply.\n\n      More.\n\n    Back again.\n\nLeave a Reply"),
      nestedLists: .replies)
    #expect(thread.comments.map(\.text) == ["First.\n\nBack again.", "A reply.\n\nMore."])
  }

  @Test func skippedLevelHangsUnderTheNearestOneAbove() throws {
    let thread = try thread(
      page("9 Comments\n\n      1. Deep.\n\n  5. Top.\n\n        • Deeper.\n\nLeave a Reply"))
    #expect(pairs(thread) == ["1<", "2<", "2.1<2"])
    #expect(thread.links.map(\.flags) == [.parentTextMissing, [], .parentTextMissing])
    #expect(thread.completeness.gaps == [NumberingGap(after: 0, before: 5)])
  }

  @Test func skippedNumbersAreGapsAndMakeRepliesUncertain() throws {
    let thread = try thread(
      page("6 Comments\n\n  1. One.\n\n    • Hm.\n\n  4. Four.\n\n    • Yes.\n\n  5. Five.\n\nLeave a Reply"))
    #expect(thread.completeness.gaps == [NumberingGap(after: 1, before: 4)])
    #expect(thread.links.map(\.flags) == [[], .parentUncertain, [], [], []])
    #expect(
      thread.completeness.sentence == "claimed 6, found 5, missing 2, numbering lacks 2–3")
  }

  @Test func numberingThatStartsAgainIsAFurtherListOfComments() throws {
    let thread = try thread(
      page("4 Comments\n\n  1. One.\n\n  2. Two.\n\n  1. Three.\n\n  2. Four.\n\nLeave a Reply"))
    #expect(pairs(thread) == ["1<", "2<", "3<", "4<"])
    #expect(thread.completeness.gaps.isEmpty)
  }

  @Test func numberingThatStartsAgainBehindAllThatIsClaimedIsForeign() throws {
    let thread = try thread(page("2 Comments\n\n  1. One.\n\n  2. Two.\n\n  1. Most read.\n\n  2. Next."))
    #expect(pairs(thread) == ["1<", "2<"])
  }

  @Test func pingsAreComments() throws {
    let thread = try thread(
      page(
        """
        2 Comments

          1. One.

          2. Pingback: Bridges of the world
          3. Pingback: Green things

        1 Trackback

          1. Pingback: A blog about paint

        Leave a Reply
        """))
    #expect(pairs(thread) == ["1<", "2<", "3<", "4<"])
  }

  @Test func foreignLinesBetweenNumbersAreOverlooked() throws {
    let thread = try thread(
      page("3 Comments\n\n  1. One.\n\nAdvertisement\n\n  2. Two.\n\n  3. Three.\n\nMost read\n\n  1. Lamps.")
    )
    #expect(pairs(thread) == ["1<", "2<", "3<"])
  }

  @Test(arguments: ["Leave a Reply", "Schreibe einen Kommentar", "Comments are closed.", "© The Paper", ""])
  func blockEndsAtTheMargin(_ end: String) throws {
    let thread = try thread(page("2 Comments\n\n  1. One.\n\n  2. Two.\n\n\(end)\n\nElse\n\n  • a link"))
    #expect(thread.comments.count == 2)
  }

  @Test func formMayStandAboveTheList() throws {
    let thread = try thread(
      page("May 7, 2025 | 2 Comments »\n\nLeave a Reply\n\n2 Comments / 2 Comments\n\n  1. One.\n\n  2. Two.")
    )
    #expect(thread.comments.count == 2)
    #expect(thread.completeness.claimed == 2)
  }

  @Test func headingWithoutACountOpensAListThatEndsInAForm() throws {
    let list = "  2. Ada\n\n    Fine.\n\n  3. Bo\n\n    No.\n\n    • Cy\n\n      Why?\n\n"
    let thread = try thread(page("by 7 Comments\n\nReader Interactions\n\nComments\n\n\(list)Leave a Reply"))
    #expect(pairs(thread) == ["1<", "2<", "2.1<2"])
    #expect(thread.completeness.sentence == "claimed 7, found 3, missing 4, numbering lacks 1")
  }

  @Test func furnitureIsNoText() throws {
    let thread = try thread(
      page(
        """
        5 Comments

          1. 5 stars
            Lovely.

            Reply

          2. Was green.

            Antworten
          3. Reply

          4. I like it. Reply is a word.

            Gefällt 3 Personen

        Leave a Reply
        """))
    #expect(thread.comments.map(\.text) == ["Lovely.", "Was green.", "I like it. Reply is a word."])
    #expect(thread.completeness.gaps == [NumberingGap(after: 2, before: 4)])
  }

  @Test func authorsOnlyWhereThePagePrintsThem() throws {
    let named = try thread(
      page(
        "2 Comments\n\n  1. Ada says:\n\n    Fine.\n\n    • Bo B. says:\n\n      Not fine.\n\nLeave a Reply"))
    #expect(named.comments.map(\.author) == ["Ada", "Bo B."])
    #expect(named.comments.map(\.text) == ["Fine.", "Not fine."])
    let single = try thread(
      page("2 Comments\n\n  1. The mayor says:\n\n    Fine.\n\n  2. Ha.\n\nLeave a Reply"))
    #expect(single.comments.map(\.author) == [nil, nil])
    #expect(single.comments[0].text == "The mayor says:\n\nFine.")
  }

  @Test func theWholeListMayStandInsideAnItem() throws {
    let thread = try thread(
      page(
        """
          • Filed under: Bridges

            Kommentare (2)

            1. Ada sagt:

              Schön.

            2. Bo sagt:

              Nein.

            Kommentar schreiben
        """))
    #expect(pairs(thread) == ["1<", "2<"])
    #expect(thread.comments.map(\.author) == ["Ada", "Bo"])
  }

  @Test func headingWithoutAListInventsNothing() throws {
    let thread = try thread(
      page("{ 2 comments… read them below or add one }\n\nAda May 3, 2014 at 5:02 pm\n\nFine.\n\nBo\n\nNo."))
    #expect(thread.comments.isEmpty)
    #expect(thread.completeness.sentence == "claimed 2, found 0, missing 2")
  }

  @Test func titleIsNoDateSectionOrPath() throws {
    let lines = ["Today : Mar 14, 2025", "World News", "Home>Town>Bridges", "by 24 Comments", "The bridge"]
    #expect(try thread(lines.joined(separator: "\n\n")).title == "The bridge")
    #expect(try thread(lines.joined(separator: "\n\n")).completeness.claimed == 24)
    let quoted = page("2 thoughts on “Paint & people”\n\n  1. One.\n\n  2. Two.")
    #expect(try thread(quoted).title == "Paint & people")
    #expect(try thread("Title\n\nSource: https://paper.example/a").link == "https://paper.example/a")
  }

  @Test func longTitleIsCutBehindAWord() throws {
    let title = try #require(try thread(String(repeating: "bridge ", count: 100)).title)
    #expect(title.count <= 160 && title.hasSuffix("bridge…"))
  }

  @Test(arguments: ["\r\n", "\r"]) func otherLineEnds(_ end: String) throws {
    let text = page("2 Comments\n\n  1. One.\n    And.\n\n  2. Two.").replacing("\n", with: end)
    #expect(try thread("\u{FEFF}" + text).comments.map(\.text) == ["One.\nAnd.", "Two."])
  }
}
