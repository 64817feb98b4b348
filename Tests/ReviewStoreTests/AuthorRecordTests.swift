import CommentModel
import GRDB
import Testing

@testable import ReviewStore

/// What the queue knows of an author follows the comments, by name and source.
@Suite struct AuthorRecordTests {
  private let folder: TemporaryFolder
  private let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
  }

  private func add(_ author: String?, source: String = "test", thread: String = "sundials") throws {
    try store.enqueue(
      [Sample("c", "You pudding", author: author, insult: 0.6, action: .queue)], thread: thread,
      source: source)
  }

  private func records() throws -> String? {
    try store.value(
      """
      SELECT group_concat(author || ' ' || approved || ' ' || rejected, ', ')
      FROM (SELECT * FROM author_record WHERE approved <> 0 OR rejected <> 0 ORDER BY author)
      """)
  }

  @Test func whatWasDecidedMovesWithTheName() throws {
    try add("Eli")
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    #expect(try records() == "Eli 0 1")
    try add("Elias")
    #expect(try records() == "Elias 0 1")
    try store.undo(decision: 1, by: "Noor", at: moment(3))
    #expect(try records() == nil)
    try store.redo(decision: 1, by: "Noor", at: moment(4))
    try add(nil)
    #expect(try records() == nil)
    try add("Eli")
    #expect(try records() == "Eli 0 1")
  }

  /// A file of before may hold a number below 0.
  @Test func addsNothingBelowZero() throws {
    try add("Eli")
    try store.decide(1, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    try store.write { db in try db.execute(sql: "UPDATE author_record SET rejected = -1") }
    try add("Eli", thread: "clocks")
    #expect(try store.reviewCase(2).priority.author == 0)
    try store.undo(decision: 1, by: "Noor", at: moment(3))
    #expect(try records() == nil)
  }

  @Test func anotherSourceIsAnotherAuthor() throws {
    try add("Eli")
    try add("Eli", source: "other")
    try add("Eli", thread: "clocks")
    try store.decide(2, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    try store.decide(3, .approve, reason: nil, note: nil, by: "Noor", at: moment(2))
    let record = try #require(try store.author(ofCase: 1))
    #expect(record.recent.map(\.caseNumber) == [3])
    #expect(record.rejected == 0)
  }
}
