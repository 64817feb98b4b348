import CommentModel
import Foundation
import Testing

@testable import ReviewStore

@Suite struct FeedbackTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
  }

  private func feedback(
    _ text: String, _ score: Double, attribute: String = Feedback.toxicity, token: String? = "comment:1",
    keepsText: Bool = true, at second: Int = 1
  ) -> Feedback {
    Feedback(
      time: moment(second), text: text, keepsText: keepsText, attribute: attribute, score: score,
      community: "town", token: token, languages: ["en", "de"])
  }

  private func records(on attribute: String? = nil, findsTexts: Bool = false) throws -> [FeedbackRecord] {
    var all: [FeedbackRecord] = []
    try store.exportFeedback(on: attribute, findsTexts: findsTexts) { all.append($0) }
    return all
  }

  private func replayed() throws -> [ReplayedComment] {
    var all: [ReplayedComment] = []
    try store.replayFeedback {
      all.append($0)
      return true
    }
    return all
  }

  @Test func theLastFeedbackOnACommentCounts() throws {
    try store.add([feedback("You pudding.", 1), feedback("You pudding.", 0.2, attribute: "SPAM")])
    try store.add([feedback("You pudding.", 0, at: 2)])
    try store.add([feedback("You pudding.", 1, token: nil)])
    #expect(try records().map(\.score) == [0, 0.2, 1])
    #expect(try records().map(\.token) == ["comment:1", "comment:1", nil])
    #expect(try records(on: "SPAM").map(\.isFlagged) == [false])
    #expect(try records(on: "x' OR '1'='1") == [])
    let first = try #require(try records().first)
    #expect(first.time == moment(2))
    #expect(first.text == "You pudding.")
    #expect(first.community == "town")
    #expect(first.languages == ["en", "de"])
  }

  @Test func aTextThatIsNotToBeStoredIsNowhere() throws {
    try store.add([feedback("Secret \0 recipe.", 1)])
    #expect(try records().first?.text == "Secret \0 recipe.")
    try store.overwriteDeleted()
    try store.add([feedback("Secret \0 recipe.", 1, keepsText: false)])
    try store.add([feedback("Hidden cellar.", 1, keepsText: false)])
    try store.emptyLog()
    #expect(try records().map(\.text) == [nil, nil])
    for word in ["Secret", "Hidden"] {
      #expect(
        try folder.names().allSatisfy { try folder.bytes(of: $0).range(of: Data(word.utf8)) == nil })
    }
  }

  @Test func aTextIsFoundAmongTheComments() throws {
    try store.enqueue([Sample("a", "You pudding."), Sample("b", "You tall pudding.")])
    try store.add([feedback("You pudding.", 1, keepsText: false), feedback("Gone.", 1, keepsText: false)])
    #expect(try records().map(\.text) == [nil, nil])
    #expect(try records(findsTexts: true).map(\.text) == ["You pudding.", nil])
    #expect(try replayed().map(\.comment.text) == ["You pudding."])
  }

  @Test func whatIsDecidedInTheQueueCountsThereOnly() throws {
    try store.enqueueCases(2)
    let text = try store.reviewCase(1).comment.text
    try store.add([
      feedback(text, 1), feedback("Elsewhere.", 0), feedback("Spam.", 1, attribute: "SPAM"),
    ])
    #expect(try replayed().map(\.decided) == [.reject, .approve])
    try store.decide(1, .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(try replayed().map(\.comment.text) == ["Elsewhere."])
    try store.undo(decision: 1, by: "Noor", at: moment(3))
    #expect(try replayed().count == 2)
  }

  @Test func aPurgeTakesItsTexts() throws {
    try store.add([feedback("Old.", 1, at: 1), feedback("New.", 1, at: 9)])
    let counts = PurgeCounts(texts: 1, bytes: 4, notes: 0)
    #expect(try store.purgeable(olderThan: moment(5)) == counts)
    #expect(try store.purge(olderThan: moment(5), by: "Lea", at: moment(9)) == counts)
    #expect(try records().map(\.text) == [nil, "New."])
    #expect(try folder.names().allSatisfy { try folder.bytes(of: $0).range(of: Data("Old.".utf8)) == nil })
  }
}
