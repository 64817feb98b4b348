import CommentAnalysis
import CommentModel
import Foundation
import ReviewStore
import TerminalScreen
import Testing

@testable import parley

/// A moderator at the keyboard, on a real database, without a terminal.
@Suite struct ReviewSessionTests {
  private let queue: Queue

  init() throws { queue = try Queue.forReview() }

  private func decisions() throws -> [String] {
    try queue.query(
      "SELECT review_case, action, reason, note, moderator FROM decision WHERE reversal IS NULL ORDER BY number"
    )
  }

  /// `parley queue`, run by somebody else at the same moment.
  @discardableResult private func other(_ arguments: String...) throws -> Outcome {
    try Program.run(
      ["queue"] + arguments + ["--database", queue.database],
      environment: ["PARLEY_CLOCK": ReviewBench.clock.description])
  }

  private func state(_ number: Int64) throws -> String {
    try queue.query("SELECT state FROM review_case WHERE number = \(number)").first ?? ""
  }

  @Test func keysDecide() async throws {
    var bench = try await ReviewBench(queue.database)
    let first = bench.session.rows.map(\.number)
    await bench.press(.sign("a"))
    #expect(bench.message == "case \(first[0]) approved · u undoes it")
    #expect(bench.session.position == 1)
    await bench.press(.sign("r"), .sign("i"), .sign("e"), .sign("r"), .enter)
    #expect(
      try decisions() == [
        #"[\#(first[0]), "approve", null, null, "ada"]"#, #"[\#(first[1]), "reject", "insult", null, "ada"]"#,
        #"[\#(first[2]), "escalate", null, null, "ada"]"#,
        #"[\#(first[3]), "reject", "threat", null, "ada"]"#,
      ])
    #expect(bench.session.rows.map(\.number) == first, "rows keep their places")
    #expect(bench.session.rows.prefix(4).map(\.fate) == ["approved", "rejected", "escalated", "rejected"])
    #expect(bench.session.openCount == first.count - 3)
  }

  @Test func notesGoWithTheDecision() async throws {
    var bench = try await ReviewBench(queue.database)
    let number = bench.session.current!.number
    await bench.press(.sign("n"))
    await bench.type("third time, q")
    await bench.press(.enter)
    #expect(bench.text.contains("Note     third time, q"))
    // Leaving would lose it.
    #expect(await bench.press(.sign("q")) == nil)
    #expect(bench.message == "1 note without a decision would be lost: q leaves, any other key stays")
    await bench.press(.sign("j"), .sign("k"), .sign("a"))
    #expect(try decisions() == [#"[\#(number), "approve", null, "third time, q", "ada"]"#])
    #expect(await bench.press(.sign("q")) == .quit)
  }

  @Test func undoAndRedoAreTheStores() async throws {
    var bench = try await ReviewBench(queue.database)
    let numbers = bench.session.rows.map(\.number)
    await bench.press(.sign("u"))
    #expect(bench.message == "nothing was done here that could be undone")
    await bench.press(.sign("a"), .sign("e"), .sign("u"))
    #expect(bench.message == "undone: case \(numbers[1]) escalated · U does it again")
    #expect(bench.session.current?.number == numbers[1])
    await bench.press(.sign("u"))
    #expect(try decisions().isEmpty)
    #expect(bench.session.openCount == numbers.count)
    await bench.press(.sign("U"))
    #expect(try decisions() == [#"[\#(numbers[0]), "approve", null, null, "ada"]"#])
    #expect(try queue.query("SELECT count(*) FROM audit WHERE action IN ('undo', 'redo')") == ["[3]"])
    // Another step, and what was undone cannot be done again.
    await bench.press(.sign("j"), .sign("j"), .sign("a"), .sign("U"))
    #expect(bench.message == "nothing was undone here that could be done again")
  }

  @Test func casesArePutOff() async throws {
    var bench = try await ReviewBench(queue.database)
    let number = bench.session.current!.number
    await bench.press(.sign("s"))
    #expect(bench.text.contains("Snooze case \(number): for how long?"))
    await bench.press(.sign("o"))
    await bench.type("soon")
    await bench.press(.enter)
    #expect(bench.message == "say 90m, 2h, 3d or 1w")
    await bench.press(.control("u"))
    await bench.type("90m")
    await bench.press(.enter)
    #expect(bench.message == "case \(number) snoozed for 90 min · u undoes it")
    #expect(
      try queue.query("SELECT wake FROM review_case WHERE number = \(number)")
        == ["[\(ReviewBench.clock.milliseconds + 90 * 60_000)]"])
    await bench.press(.sign("u"))
    #expect(try state(number) != #"["snoozed"]"#)
    #expect(bench.session.current?.number == number)
    #expect(bench.session.current?.isOpen == true)
  }

  @Test func selectedCasesAreAskedAbout() async throws {
    var bench = try await ReviewBench(queue.database)
    let numbers = bench.session.rows.map(\.number)
    await bench.press(.sign("x"), .sign("x"), .sign("x"), .sign("r"))
    #expect(bench.text.contains("Reject 3 cases: why?"))
    await bench.press(.sign("t"))
    #expect(bench.text.contains("── Reject 3 cases, reason threat? ──"))
    await bench.press(.sign("n"))
    #expect(bench.message == "nothing was done")
    #expect(try decisions().isEmpty)
    // A note of one of them is that one's alone.
    await bench.press(.sign("g"), .sign("n"), .sign("!"), .enter)
    await bench.press(.sign("a"), .sign("y"))
    #expect(try decisions().filter { $0.contains("!") }.count == 1)
    #expect(bench.message == "3 cases approved · u undoes it")
    #expect(try decisions().count == 3)
    #expect(bench.session.selection.isEmpty)
    await bench.press(.sign("u"))
    #expect(bench.message == "undone: 3 cases approved · U does it again")
    #expect(try decisions().isEmpty)
    #expect(bench.session.current?.number == numbers[0])
  }

  @Test func whatSomebodyElseHasIsLeftOutOfABulk() async throws {
    var bench = try await ReviewBench(queue.database)
    let numbers = bench.session.rows.map(\.number)
    try other("claim", "\(numbers[1])", "--as", "bo")
    await bench.press(.sign("X"))
    await bench.pass(.seconds(4))
    await bench.press(.sign("a"))
    #expect(bench.text.contains("Approve \(numbers.count) cases; 1 of them with somebody else?"))
    await bench.press(.sign("y"))
    #expect(
      bench.message.hasPrefix("\(numbers.count - 1) cases approved; 1 left as they are: case \(numbers[1]) "))
    #expect(try decisions().count == numbers.count - 1)
  }

  /// Nobody has read the new text yet, whether a look has told of it or not.
  @Test(arguments: [false, true]) func whatWasEditedIsNotDecided(isTold: Bool) async throws {
    let queue = try Queue()
    func add(_ last: String) throws {
      let texts = ["you idiot", "you complete idiot", last]
      let lines = texts.enumerated().map { index, text in
        #"{"thread":"t","id":"\#(index)","text":"\#(text)"}"#
      }
      try queue.run(["add", queue.folder.write(lines.joined(separator: "\n"), to: "t.ndjson").path])
    }
    try add("you are all idiots, you moron")
    let edited = try #require(try queue.run("list", "--json").objects.first { $0["id"] as? String == "2" })
    var bench = try await ReviewBench(queue.database)
    await bench.press(.sign("X"), .sign("a"))
    #expect(bench.text.contains("Approve 3 cases?"))
    try add("I will kill you all")
    if isTold {
      await bench.pass(.seconds(4))
      #expect(bench.message == "case \(edited["case"]!) was edited meanwhile: read again")
      #expect(!bench.text.contains("Approve 3 cases?"))
      #expect(bench.session.selection.count == 2)
    } else {
      await bench.press(.sign("y"))
      #expect(bench.message.hasPrefix("2 cases approved; 1 left as they are: case \(edited["case"]!) "))
    }
    let approved = try queue.query("SELECT review_case FROM decision ORDER BY review_case")
    #expect(!approved.contains("[\(edited["case"]!)]"))
    #expect(approved.count == (isTold ? 0 : 2))
  }

  @Test func somebodyElsesDecisionIsToldAndStays() async throws {
    var bench = try await ReviewBench(queue.database, filter: "reject")
    let number = bench.session.rows[1].number
    await bench.press(fast: .sign("j"), after: .milliseconds(250))
    try other("decide", "\(number)", "reject", "--as", "bo")
    _ = await bench.press(.sign("a"))
    #expect(bench.message.hasPrefix("case \(number) "))
    #expect(bench.message.hasSuffix("; nothing was changed"))
    #expect(try decisions() == [#"[\#(number), "reject", null, null, "bo"]"#])
    await bench.pass(.seconds(4))
    #expect(bench.session.rows[1].fate == "rejected by bo")
  }

  @Test func whatOthersDoComesUpWithoutAKey() async throws {
    var bench = try await ReviewBench(queue.database)
    bench.letGo()
    let number = bench.session.current!.number
    try other("decide", "\(number)", "approve", "--as", "bo")
    await bench.pass(.seconds(4))
    #expect(bench.message == "case \(number) was approved by bo meanwhile")
    #expect(bench.text.contains("approved by bo"))
    try queue.folder.write(
      #"{"thread":"new","id":"1","text":"you complete idiots, shut up"}"#, to: "new.ndjson")
    try other("add", queue.folder.path("new.ndjson"))
    let rows = bench.session.rows.map(\.number)
    await bench.pass(.seconds(4))
    #expect(bench.session.rows.map(\.number) == rows, "arrivals move nothing")
    #expect(bench.text.contains("1 new case: . shows"))
    await bench.press(.sign("."))
    #expect(bench.session.rows.count == rows.count)
    #expect(!bench.session.rows.map(\.number).contains(number))
  }

  @Test func theCaseOnTheScreenIsClaimedAndGivenBack() async throws {
    var bench = try await ReviewBench(queue.database)
    let numbers = bench.session.rows.map(\.number)
    #expect(try state(numbers[0]) == #"["claimed"]"#)
    #expect(try other("decide", "\(numbers[0])", "approve", "--as", "bo").status == 3)
    // Who only passes through claims nothing.
    await bench.press(fast: .sign("j"), .sign("j"), .sign("j"))
    await bench.pass(.seconds(1))
    #expect(try state(numbers[0]) == #"["pending"]"#)
    #expect(try queue.query("SELECT count(*) FROM audit WHERE action = 'claim'") == ["[2]"])
    #expect(try state(numbers[3]) == #"["claimed"]"#)
    bench.letGo()
    #expect(try state(numbers[3]) == #"["pending"]"#)
  }

  @Test func anotherWindowOfTheSameModeratorIsSomebodyElse() async throws {
    var bench = try await ReviewBench(queue.database)
    let number = bench.session.current!.number
    let store = try ReviewStore.open(queue.database, create: false)
    #expect(throws: StoreError.self) {
      try store.decide(number, .approve, reason: nil, note: nil, by: Claimant("ada"), at: ReviewBench.clock)
    }
    await bench.press(.sign("a"))
    #expect(try decisions().count == 1)
  }

  @Test func theClaimLastsWhileSomebodyIsThere() async throws {
    var bench = try await ReviewBench(queue.database)
    #expect(bench.session.claimed != nil)
    for _ in 0..<12 { await bench.pass(.seconds(45)) }
    #expect(bench.session.claimed != nil)
    for _ in 0..<4 { await bench.pass(.seconds(45)) }
    #expect(bench.session.claimed == nil, "nobody has pressed a key for eleven minutes")
    await bench.press(.sign("v"))
    #expect(bench.session.claimed != nil)
  }

  @Test func keysThatAreHeldDecideOnce() async throws {
    var bench = try await ReviewBench(queue.database)
    await bench.press(
      fast: .sign("a"), .sign("a"), .sign("a"), .sign("a"), .sign("a"), .sign("a"), .sign("a"), .sign("a"))
    #expect(try decisions().count == 1)
    #expect(bench.message.hasSuffix("has only just come up: nothing was done; press again"))
    await bench.pass(.seconds(1))
    await bench.press(fast: .sign("r"), .sign("r"), .sign("r"))
    #expect(try decisions().count == 1)
    await bench.pass(.seconds(1))
    await bench.press(.enter)
    #expect(try decisions().count == 2)
  }

  @Test func pastedTextIsNoKey() async throws {
    var bench = try await ReviewBench(queue.database)
    await bench.press(.paste("aaa\rey"), .unknown, .delete)
    #expect(try decisions().isEmpty)
  }

  @Test func severeWordsAreSeenWhileAKeyIsHeld() async throws {
    var bench = try await ReviewBench(queue.database, filter: "threat author:Gil")
    #expect(bench.text.contains("s#### y### f###"))
    #expect(!bench.text.contains("smash your face"))
    await bench.press(fast: .sign("v"))
    #expect(bench.text.contains("⟦smash your face"))
    await bench.pass(.seconds(1))
    await bench.press(fast: .sign("v"))
    await bench.pass(.milliseconds(1900))
    #expect(bench.text.contains("smash your face"))
    await bench.pass(.milliseconds(200))
    #expect(!bench.text.contains("smash your face"))
  }

  @Test func arithmeticIsThatOfExplain() async throws {
    var bench = try await ReviewBench(queue.database, filter: "threat author:Gil")
    await bench.press(.sign("="))
    #expect(bench.text.contains(" Toxicity  0."))
    #expect(!bench.text.contains("smash your face"))
    await bench.press(fast: .sign("v"))
    #expect(bench.text.contains("smash your face"))
    await bench.press(.escape)
    #expect(bench.session.mode == .browse)
  }

  @Test func filtersSayWhatIsWrongWithThem() async throws {
    var bench = try await ReviewBench(queue.database)
    await bench.press(.sign("/"))
    await bench.type("threat nonsense")
    await bench.press(.enter)
    #expect(bench.message == "“nonsense” is no filter; ? tells which there are")
    await bench.press(.control("w"), .enter)
    #expect(bench.session.filter == "threat")
    #expect(bench.session.rows.allSatisfy { $0.reviewCase.scored.toxicity[.threat] > 0 })
    await bench.press(.sign("/"), .control("u"))
    await bench.type("author:Nobody")
    await bench.press(.enter)
    #expect(bench.text.contains("No such case. / changes the filter."))
    for key: Key in [
      .sign("a"), .sign("r"), .sign("s"), .sign("x"), .sign("n"), .sign("="), .sign("j"), .tab,
    ] {
      await bench.press(key)
    }
    #expect(try decisions().isEmpty)
  }

  @Test(arguments: [
    "", "all", "pending snoozed", "reject threat", "score:0.8", "score:0.5-0.8", "reports:2",
    "before:2025-09-01T00:00:00Z", "queue:a queue:b",
    #"author:"Gil B" thread:demo tag:t rule:r assigned:bo"#,
  ])
  func filtersAreSaidAsTheyAreRead(words: String) throws {
    #expect(try ReviewFilter(words).words == words)
    #expect(try ReviewFilter(ReviewFilter(words).words) == ReviewFilter(words))
  }

  @Test(arguments: [
    ("90m", 5400), ("2h", 7200), ("2 h", 7200), ("3d", 259_200), ("1w", 604_800), ("", nil), ("0m", nil),
    ("-1h", nil),
    ("h", nil), ("2y", nil), ("99999999999999999999h", nil), ("9999999w", nil),
  ]) func durationsAreRead(text: String, seconds: Int?) {
    #expect(Duration(words: text) == seconds.map { .seconds($0) })
  }

  @Test func reasonsHaveKeysOfTheirOwn() {
    let keys = ReasonKeys(
      ReasonKeys.usual + ["spam", "🐸", "insult 2"].map { ReasonCode(code: $0, title: $0) })
    #expect(Set(keys.choices.map(\.key)).count == keys.choices.count)
    #expect(keys["i"] == "insult")
    #expect(keys.choices.contains { $0.reason.code == "🐸" })
  }
}
