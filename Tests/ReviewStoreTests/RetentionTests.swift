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

  @Test func aPurgedTextThatACaseNeedsComesBack() throws {
    _ = try store.purge(olderThan: moment(10), by: "Lea", at: moment(20))
    // A stricter policy flags it now.
    let flagged = Sample("a", "A secret recipe.", insult: 0.6, action: .queue)
    #expect(try store.enqueue([flagged], at: moment(30)) == EnqueueCounts(known: 1, cases: 1))
    #expect(try store.show(3).reviewCase.comment.text == "A secret recipe.")
    #expect(try store.show(3).purged == nil)
    // The open case of an edited comment goes back to a text that was removed.
    try store.enqueue([Sample("b", "You pudding, edited.", author: "Ulla", insult: 0.6, action: .queue)])
    try store.decide(4, .approve, reason: nil, note: nil, by: "Noor", at: moment(31))
    #expect(try store.verifyAudit().fault == nil)
  }

  @Test func aCaseGoesOnToWhicheverTextTheCommentHas() throws {
    let first = Sample("b", "You soggy pudding.", author: "Ulla", insult: 0.6, action: .queue)
    try store.enqueue([Sample("b", "You second pudding.", author: "Ulla", insult: 0.6, action: .queue)])
    #expect(try store.show(3).reviewCase.comment.text == "You second pudding.")
    // Back to the text that was decided on, and on from there: still one open case.
    try store.enqueue([first])
    #expect(try store.show(3).isCurrent == false)
    try store.enqueue([Sample("b", "You third pudding.", author: "Ulla", insult: 0.6, action: .queue)])
    #expect(try store.show(3).reviewCase.comment.text == "You third pudding.")
    #expect(try store.countByState()[.pending] == 2)
  }

  @Test func whatIsToBeLookedAtAgainKeepsItsText() throws {
    try store.setGolden(1, answer: .reject, by: "Lea", at: moment(3))
    #expect(try store.purge(olderThan: moment(10), by: "Lea", at: moment(20)).texts == 1)
    #expect(try store.show(1).reviewCase.comment.text == "You soggy pudding.")
  }

  @Test func everyBatchOfAPurgeIsRecorded() throws {
    try store.enqueue((0..<600).map { Sample("n\($0)", "Number \($0).") }, thread: "numbers", at: moment(1))
    #expect(try store.purge(olderThan: moment(10), by: "Lea", at: moment(20)).texts == 602)
    #expect(
      try store.value(
        "SELECT group_concat(json_extract(detail, '$.count')) FROM audit WHERE action = 'purge'")
        == "500,102")
  }

  @Test func filtersFollowTheNamesOfAuthors() throws {
    let pseudonyms = Pseudonyms()
    try store.saveFilter(CaseFilter(author: "Ulla"), as: "hers", by: "Lea", at: moment(3))
    _ = try store.pseudonymise(with: pseudonyms, by: "Lea", at: moment(4))
    #expect(try store.savedFilter("hers").author == pseudonyms.pseudonym(of: "Ulla"))
  }

  /// Whoever reports has no key, and is the same person before and after.
  @Test func reportersStayPseudonyms() throws {
    let pseudonyms = Pseudonyms()
    try store.report(.caseNumber(2), reporter: "ines@mail.example", reason: nil, note: nil, at: moment(3))
    #expect(try !isInFile("ines@mail.example"))
    _ = try store.pseudonymise(with: pseudonyms, by: "Lea", at: moment(4))
    #expect(try store.report(.caseNumber(2), reporter: "Otto", reason: nil, note: nil, at: moment(5)).isNew)
    #expect(try !store.report(.caseNumber(2), reporter: "Otto", reason: nil, note: nil, at: moment(6)).isNew)
    #expect(try store.show(2).reports.allSatisfy { $0.reporter?.hasPrefix("~") ?? false })
    _ = try store.pseudonymise(with: pseudonyms, by: "Lea", at: moment(7))
  }

  @Test func oneAuthorUnderANameAndItsPseudonymBecomesOne() throws {
    let pseudonyms = Pseudonyms()
    let name = pseudonyms.pseudonym(of: "Ulla")
    try store.enqueue(
      [Sample("z", "You pudding.", author: name, insult: 0.6, action: .queue)], thread: "other", at: moment(1)
    )
    try store.decide(3, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
    _ = try store.pseudonymise(with: pseudonyms, by: "Lea", at: moment(4))
    #expect(try store.value("SELECT rejected FROM author_record WHERE author = '\(name)'") == "2")
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
    (" joe@mail.example ", true), ("Joe <joe@mail.example>", true), ("joe@localhost", true),
    ("192.168.1.1:80", true), ("::ffff:192.168.1.1", true), ("[2001:db8::1]:443", true),
    ("fe80::1%eth0", true),
    ("@joe@mail.example", false), ("a:b:c:d:e:f:g:h:i:j:k", false), ("Joe <3", false), ("x: y: z", false),
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
