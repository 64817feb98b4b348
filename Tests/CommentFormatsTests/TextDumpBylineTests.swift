import CommentFormats
import CommentModel
import Testing

/// Names and dates above the comments of a list.
@Suite struct TextDumpBylineTests {
  private func page(_ comments: String) -> String {
    "Bridge\n\n2 Comments\n\n\(comments)\n\nLeave a Reply"
  }

  @Test(arguments: [
    ("says:", "March 3, 2014 at 5:02 pm", "2014-03-03T17:02:00Z"),
    ("sagt:", "3. März 2014 um 17:02 Uhr", "2014-03-03T17:02:00Z"),
    ("dit :", "3 mars 2014 à 17 h 02 min", "2014-03-03T17:02:00Z"),
    ("dice:", "3 marzo, 2014 a las 17:02", "2014-03-03T17:02:00Z"),
    ("より:", "2014-03-03 17:02", "2014-03-03T17:02:00Z"),
    ("님의 말:", "2014-03-03T17:02:00Z", "2014-03-03T17:02:00Z"),
    ("说道：", "March 3, 2014", "2014-03-03T00:00:00Z"),
    ("گفت:", "3 March 2014, 17:02", "2014-03-03T17:02:00Z"),
  ]) func nameAndDateAreNoText(_ says: String, _ date: String, _ time: String) throws {
    let thread = try thread(
      page("  1. Ada \(says)\n    \(date)\n\n    Fine.\n\n    • Bo B. \(says)\n      \(date)\n\n      No."))
    #expect(thread.comments.map(\.author) == ["Ada", "Bo B."])
    #expect(thread.comments.map(\.time) == [Timestamp(iso8601: time), Timestamp(iso8601: time)])
    #expect(thread.comments.map(\.text) == ["Fine.", "No."])
  }

  @Test func dateOfWhichDayAndMonthCouldBeExchangedIsNoTime() throws {
    let date = "03/04/2014 17:02"
    let thread = try thread(
      page("  1. Ada says:\n    \(date)\n\n    Fine.\n\n  2. Bo says:\n    \(date)\n\n    No."))
    #expect(thread.comments.map(\.author) == ["Ada", "Bo"])
    #expect(thread.comments.map(\.time) == [nil, nil])
  }

  @Test func nameOverDate() throws {
    let date = "June 5, 2020 at 3:11 pm"
    let thread = try thread(page("  1. Ada\n    \(date)\n\n    Fine.\n\n  2. Bo\n    \(date)\n\n    No."))
    #expect(thread.comments.map(\.author) == ["Ada", "Bo"])
    #expect(thread.comments.allSatisfy { $0.time == Timestamp(iso8601: "2020-06-05T15:11:00Z") })
    #expect(thread.comments.map(\.text) == ["Fine.", "No."])
  }

  @Test func onlyOneIsTheAuthorsText() throws {
    let comments = "  1. Ada\n    June 5, 2020\n\n    was the day.\n\n  2. No.\n\n  3. Yes."
    let thread = try thread(page(comments))
    #expect(thread.comments[0].author == nil)
    #expect(thread.comments[0].text == "Ada\nJune 5, 2020\n\nwas the day.")
  }
}
