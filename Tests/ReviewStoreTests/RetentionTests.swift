import CommentModel
import Foundation
import Testing

@testable import ReviewStore

@Suite struct RetentionTests {
  let folder: TemporaryFolder
  let store: ReviewStore
  let samples = [
    Sample("a", "A secret recipe."),
    Sample("b", "You soggy pudding.", author: "Ulla", insult: 0.6, action: .queue),
    Sample("c", "You tall pudding.", author: "Ulla", insult: 0.6, action: .queue),
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.enqueue(samples, at: moment(1))
    try store.decide(1, .reject, reason: "insult", note: "He said soggy.", by: "Noor", at: moment(2))
  }

  /// Whether a word is anywhere in the files of the database.
  private func isInFile(_ word: String) throws -> Bool {
    try folder.names().contains { try folder.bytes(of: $0).range(of: Data(word.utf8)) != nil }
  }

  @Test func textsGoAndFiguresStay() throws {
    let before = try store.show(1)
    #expect(try isInFile("soggy"))
    #expect(try store.purgeable(olderThan: moment(10)) == PurgeCounts(texts: 2, bytes: 34, notes: 1))
    #expect(
      try store.purge(olderThan: moment(10), by: "Lea", at: moment(20))
        == PurgeCounts(texts: 2, bytes: 34, notes: 1))
    let after = try store.show(1)
    #expect(after.reviewCase.comment.text == "")
    #expect(after.reviewCase.scored.toxicity == before.reviewCase.scored.toxicity)
    #expect(
      after.reviewCase.scored.steps.map(\.match.range) == before.reviewCase.scored.steps.map(\.match.range))
    #expect(after.reviewCase.scored.steps.map(\.match.term) == [""])
    #expect(after.decisions.map(\.note) == [nil])
    #expect(after.decisions.map(\.reason) == ["insult"])
    #expect(try store.show(2).reviewCase.comment.text == "You tall pudding.")
    #expect(try !isInFile("soggy"))
    #expect(try !isInFile("recipe"))
    #expect(try store.verifyAudit().fault == nil)
  }

  @Test func onlyWhatIsOldAndDecidedGoes() throws {
    #expect(try store.purgeable(olderThan: moment(2)) == PurgeCounts(texts: 1, bytes: 16))
    #expect(try store.purgeable(olderThan: moment(1)) == PurgeCounts())
  }

  @Test func aPurgedTextThatComesAgainStaysAway() throws {
    _ = try store.purge(olderThan: moment(10), by: "Lea", at: moment(20))
    #expect(try store.enqueue(samples, at: moment(30)) == EnqueueCounts(known: 3))
    #expect(try !isInFile("recipe"))
    #expect(try store.purgeable(olderThan: moment(10)) == PurgeCounts())
  }

  @Test func authorsGetPseudonyms() throws {
    let pseudonyms = Pseudonyms()
    let name = pseudonyms.pseudonym(of: "Ulla")
    #expect(name.count == 21)
    #expect(pseudonyms.pseudonym(of: name) == name)
    #expect(Pseudonyms(hexadecimal: pseudonyms.hexadecimal)?.pseudonym(of: "Ulla") == name)
    #expect(Pseudonyms().pseudonym(of: "Ulla") != name)
    try store.report(.caseNumber(2), reporter: "Ines", reason: nil, note: nil, at: moment(3))
    #expect(try store.pseudonymise(with: pseudonyms, by: "Lea", at: moment(4)) == 2)
    #expect(try store.show(1).reviewCase.comment.author == name)
    #expect(try store.list(CaseFilter(author: name), limit: 9, at: moment(9)).count == 2)
    for word in ["Ulla", "Ines"] { #expect(try !isInFile(word)) }
    #expect(try store.value("SELECT author FROM author_record") == name)
    #expect(throws: StoreError.needsKey(path: folder.database)) { try store.requirePseudonyms(nil) }
    #expect(throws: StoreError.otherKey(path: folder.database)) { try store.requirePseudonyms(Pseudonyms()) }
    try store.requirePseudonyms(pseudonyms)
    #expect(try store.pseudonymise(with: pseudonyms, by: "Lea", at: moment(5)) == 0)
  }

  @Test(arguments: [
    ("bob@mail.example.org", true), ("192.0.2.77", true), ("2001:db8::7", true), ("::1", true),
    ("Bob", false), ("@bob", false), ("bob@home", false), ("Ann @ work.example", false), ("1.2.3", false),
    ("300.1.1.1", false), ("12:30", false), ("a:b:c:zebra", false), ("", false),
  ])
  func addressesAreTold(name: String, isAddress: Bool) {
    #expect(AuthorNames.isAddress(name) == isAddress)
  }

  @Test func addressesDoNotComeIntoTheFile() throws {
    try store.enqueue([Sample("x", author: "bob@mail.example.org")], thread: "t")
    #expect(try !isInFile("bob@mail"))
    let name = try store.value("SELECT author FROM comment ORDER BY number DESC LIMIT 1") ?? ""
    #expect(name.hasPrefix("~") && name.count == 21)
    #expect(
      try store.enqueue([Sample("x", author: "bob@mail.example.org")], thread: "t")
        == EnqueueCounts(known: 1))
  }
}
