import CommentFormats
import CommentModel
import Testing

/// Lists inside comments: replies, or text that the comment's author typed.
@Suite struct NestedListTests {
  private func page(_ claim: Int, _ comments: String) -> String {
    let prose = String(
      repeating: "The bridge was painted green while nobody looked, and it shows. ", count: 3)
    return "Bridge\n\n\(prose)\n\n\(prose)\n\n\(claim) Comments\n\n\(comments)\n\nLeave a Reply"
  }

  private let typed = """
      1. Three reasons:
        1. paint
        2. money
        3. time
        That is all.

      2. No.
    """

  @Test func listThatTheCommentGoesOnBehindIsText() throws {
    let thread = try thread(page(2, typed))
    #expect(pairs(thread) == ["1<", "2<"])
    #expect(thread.comments[0].text == "Three reasons:\n1. paint\n2. money\n3. time\nThat is all.")
  }

  @Test func foldedListIsReported() throws {
    let result = try readThreads(bytes: Array(page(2, typed).utf8), name: "p", format: .textDump)
    #expect(result.problems == [ReadProblem(line: 10, kind: .listKeptAsText(items: 3))])
  }

  @Test func theReaderMayChoose() throws {
    let replies = try thread(page(2, typed), nestedLists: .replies)
    #expect(pairs(replies) == ["1<", "1.1<1", "1.2<1", "1.3<1", "2<"])
    let nested = page(2, "  1. One.\n\n    • Two.\n\n      • Three.")
    #expect(try pairs(thread(nested, nestedLists: .text)) == ["1<"])
    #expect(try thread(nested, nestedLists: .text).comments[0].text == "One.\n\n• Two.\n\n• Three.")
  }

  @Test func claimedCountDecides() throws {
    let comments = "  1. Look:\n    • paint\n    • money\n\n  2. No."
    #expect(try thread(page(2, comments)).comments.count == 2)
    let parted = "  1. Look:\n\n    • paint is dear\n\n    • money is short\n\n  2. No."
    #expect(try thread(page(4, parted)).comments.count == 4)
    #expect(try thread(page(2, parted)).comments.count == 2)
  }

  @Test func otherMarkerThanTheRepliesIsText() throws {
    let thread = try thread(
      page(
        9,
        """
          1. One.

            • A reply.

              With two paragraphs.

          2. Two.

            1. typed

            2. typed too

          3. Three.

            • Another reply.

              In two paragraphs.
        """))
    #expect(pairs(thread) == ["1<", "1.1<1", "2<", "3<", "3.1<3"])
  }

  @Test func numberThatGoesOnFromTheTextIsText() throws {
    let thread = try thread(page(9, "  1. 1. paint\n    2. money\n    3. time\n\n  2. No."))
    #expect(pairs(thread) == ["1<", "2<"])
    #expect(thread.comments[0].text == "1. paint\n2. money\n3. time")
  }

  @Test(arguments: [
    "21. Juli 2018 / 7:05", "3. March 2014 at 5:02 pm", "12. 06. 2019 10:15 Uhr", "1. mai 2020",
  ])
  func dateIsText(_ date: String) throws {
    for choice in NestedLists.allCases {
      let thread = try thread(page(1, "  1. Ada\n    \(date)\n\n    Fine."), nestedLists: choice)
      #expect(thread.comments.map(\.text) == ["Ada\n\(date)\n\nFine."])
    }
  }

  @Test func repliesWithoutBlankLinesOnAPageWithoutThem() throws {
    let comments = """
        1. One.
          Reply
          • First reply.
            Reply
          • Second reply.
            Reply
        2. Two.
          Reply
      """
    #expect(try pairs(thread(page(4, comments))) == ["1<", "1.1<1", "1.2<1", "2<"])
  }

  @Test func doubtfulReplyIsFlagged() throws {
    let thread = try thread(
      page(9, "  1. One.\n    • @Ada Perhaps a reply, perhaps not.\n\n  2. Two."))
    #expect(thread.links.map(\.flags) == [[], .nestingGuessed, []])
  }

  @Test func mentionIsAReply() throws {
    let thread = try thread(page(9, "  1. One.\n\n    • @Ada That was my thought too.\n\n  2. Two."))
    #expect(thread.links.allSatisfy { $0.flags.isEmpty })
    #expect(thread.comments.count == 3)
  }
}
