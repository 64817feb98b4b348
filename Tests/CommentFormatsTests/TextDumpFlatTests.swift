import CommentFormats
import CommentModel
import Testing

/// Pages without lists, whose comments begin with a name and a date.
@Suite struct TextDumpFlatTests {
  @Test func namesThatSaySomething() throws {
    let thread = try thread(
      """
      Bridge

      Tagged paint | 3 Comments

      3 thoughts on “Bridge”

      Ada says:
      May 2, 2019 at 4:15 pm
      Green is fine.
      Reply

      Bo B. says:
      May 2, 2019 at 5:02 pm
      Your comment is the worst.

      Leave a Reply

      I mean it.
      Reply
      Cy says:
      May 3, 2019 at 9:47 am
      Ha.
      Reply

      Leave a Reply
      Your email address will not be published.

      Recent Posts
      A lamp for the park
      """)
    #expect(thread.comments.map(\.author) == ["Ada", "Bo B.", "Cy"])
    #expect(
      thread.comments.map(\.text) == [
        "Green is fine.", "Your comment is the worst.\n\nLeave a Reply\n\nI mean it.", "Ha.",
      ])
    #expect(thread.comments[0].time == Timestamp(iso8601: "2019-05-02T16:15:00Z"))
    #expect(thread.title == "Bridge")
    #expect(thread.completeness.sentence == "claimed 3, found 3, missing 0, nesting flattened")
  }

  @Test func answersAreTold() throws {
    let buttons = "\n\n7\n•\nReply\n•\nShare ›\n\n"
    let thread = try thread(
      "Bridge\n\n6 Comments\n\nSort by Best\n\nAda • 3 years ago\nFine.\(buttons)"
        + "Bo H. > Ada • 3 years ago\nNo.\(buttons)Ada > Bo H. • 2 years ago\nYes.\(buttons)"
        + "Cy • 2 years ago\nHm.\(buttons)This comment was deleted.\n\nDi > Eve • a year ago\nHa.\n\n"
        + "Load more comments\nSubscribe")
    #expect(pairs(thread) == ["1<", "2<1", "3<2", "4<", "5<", "6<"])
    #expect(thread.comments.map(\.author) == ["Ada", "Bo H.", "Ada", "Cy", nil, "Di"])
    #expect(thread.comments.map(\.text) == ["Fine.", "No.", "Yes.", "Hm.", "", "Ha."])
    #expect(thread.comments[4].state == .deleted)
    #expect(thread.links[5].flags == .parentTextMissing)
  }

  @Test func numbersThatRise() throws {
    let thread = try thread(
      """
      Bridge

      Comments

      #1 ada (2020-12-14 10:12)
      Fine.

      #2 bo (2020-12-14 10:40)
      #1 is wrong.

      #4 cy (2020-12-14 11:02)
      > Fine.
      No.

      Page 1 of 3  1 2 3 Next »
      """)
    #expect(thread.comments.map(\.author) == ["ada", "bo", "cy"])
    #expect(thread.comments.map(\.text) == ["Fine.", "#1 is wrong.", "> Fine.\nNo."])
    #expect(thread.comments[0].time == Timestamp(iso8601: "2020-12-14T10:12:00Z"))
    #expect(thread.completeness.gaps == [NumberingGap(after: 2, before: 4)])
  }

  @Test(arguments: [
    ("Ada\n7 marzo, 2022 a las 10:03", "Bo\n9 marzo, 2022 a las 10:03"),
    ("Ada May 3, 2014 at 5:02 pm", "Bo May 4, 2014 at 5:02 pm"),
    ("Ada · vor 3 Jahren", "Bo · vor 2 Tagen"), ("Ada - 3.5.2014 10:15", "Bo - 4.5.2014 10:15"),
    ("Ada\nil y a 3 ans", "Bo\nil y a 2 mois"), ("Ada on May 3, 2014", "Bo on May 4, 2014"),
  ]) func oneShapeForAll(_ first: String, _ second: String) throws {
    let thread = try thread("Bridge\n\n2 Comments\n\n\(first)\n\nFine.\n\n\(second)\n\nNo.\n\nLeave a Reply")
    #expect(thread.comments.map(\.author) == ["Ada", "Bo"])
    #expect(thread.comments.map(\.text) == ["Fine.", "No."])
  }

  private static let prose = String(repeating: "The bridge was painted green while nobody looked. ", count: 6)

  @Test(arguments: [
    "Bridge\n\nAda • 3 hours ago\n\nFine.\n\nBo • 2 hours ago\n\nNo.",
    "Bridge\n\n5 Comments\n\n\(prose)\n\nAda says:\nMay 2, 2019\nFine.\n\nBo says:\nMay 3, 2019\nNo.",
    "Bridge\n\n5 Comments\n\nAda says:\n\nFine.\n\nBo says:\n\nNo.",
    "Bridge\n\n2 Comments\n\nAda • 3 hours ago\n\nFine.\n\nBo (May 3, 2014)\n\nNo.",
    "Bridge\n\n\(prose)\n\nMay 2, 2019\n\nFine.\n\nMay 3, 2019\n\nNo.\n\nLeave a Reply",
    "Bridge\n\nRecent Comments\n\nAda • 3 hours ago\n\nFine.\n\nBo • 2 hours ago\n\nNo.",
  ]) func articlesHaveNone(_ page: String) throws {
    #expect(try thread(page).comments.isEmpty)
  }
}
