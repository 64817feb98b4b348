import CommentModel
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct QueueQueryTests {
  @Test func whatIsWrittenIsReadAgain() {
    var query = QueueQuery(
      CaseFilter(
        states: [.pending, .snoozed], queues: ["a b", "ü&="], verdict: .reject, category: .threat,
        minimumScore: 0.25, maximumScore: 1, threadID: "t=1&x", author: "Zoë +\"<", assignee: "Bo", rule: "r",
        tag: "#", minimumReports: 3))
    query.order = .oldest
    #expect(QueueQuery(FormFields(encoded: query.fields.encoded)) == query)
  }

  @Test(arguments: [
    "", "state=gone&min=2&max=-1&reports=0&sort=up&verdict=&category=x", "%%%=%zz&&&=", "min=nan&max=inf",
  ]) func whatIsNotUnderstoodIsLeftOut(text: String) {
    let query = QueueQuery(FormFields(encoded: text))
    #expect(query == QueueQuery(CaseFilter()))
    #expect(query.filter.states == QueueQuery.openStates)
  }

  @Test(arguments: [
    ("a=1&a=2&b=", ["1", "2"]), ("a=%C3%A4+%2B", ["ä +"]), ("a=%FF", ["\u{FFFD}"]), ("a", []),
  ])
  func formsAreRead(text: String, values: [String]) {
    #expect(FormFields(encoded: text).all("a") == values)
  }

  @Test func preferencesAreKept() {
    var preferences = Preferences()
    preferences.language = Language(code: "ar")
    preferences.masksSevereWords = false
    let cookie = String(preferences.setCookie.prefix { $0 != ";" })
    #expect(Preferences(cookies: ["other=1; \(cookie)"]) == preferences)
    #expect(Preferences(cookies: ["parley_preferences=zz.9", "x"]) == Preferences())
  }
}
