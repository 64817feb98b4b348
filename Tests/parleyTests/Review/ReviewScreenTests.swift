import CommentModel
import Foundation
import TerminalScreen
import TestSupport
import Testing

@testable import parley

/// What a review looks like.
@Suite struct ReviewScreenTests {
  private let queue: Queue

  init() throws { queue = try Queue.forReview() }

  static let sizes = [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 160, rows: 50)]

  @Test(arguments: sizes) func screensAreAsDrawn(size: ScreenSize) async throws {
    var bench = try await ReviewBench(queue.database)
    bench.size = size
    let steps: [(String, [Key])] = [
      ("first", []), ("thread", [.sign("t")]), ("reject", [.sign("r")]), ("rejected", [.enter]),
      ("snooze", [.sign("s")]), ("bulk", [.escape, .sign("x"), .sign("x"), .sign("a")]),
      ("undone", [.sign("y"), .sign("u")]),
      ("note", [.sign("n"), .sign("o"), .sign("k")]), ("scores", [.escape, .sign("=")]),
      ("help", [.escape, .sign("?")]),
    ]
    var screens = ""
    for (name, keys) in steps {
      for key in keys { await bench.press(key) }
      screens += "── \(name) ──\n\(bench.text)"
    }
    try Golden.expect(screens, is: "review/session-\(size.columns)x\(size.rows).txt")
  }

  /// In colour the same words stand there; only the marks are drawn.
  @Test func stylesSayNothingThatSignsDoNot() async throws {
    var bench = try await ReviewBench(queue.database)
    let plain = bench.text
    bench.hasStyles = true
    #expect(
      bench.text.replacing("⟦", with: "").replacing("⟧", with: "").filter { $0.isLetter }
        .hasPrefix(plain.filter { $0.isLetter }.prefix(400)))
    let reversed = (0..<24).flatMap { row in (0..<80).map { bench.screen[row, $0] } }
      .filter { $0.style.attributes.contains(.reversed) }
    #expect(reversed.count > 160, "the title and the row one is at, besides the words")
  }

  /// Whatever the size: nothing stops, nothing is lost, and back at the old size all is as it was.
  @Test func anySizeDoes() async throws {
    var bench = try await ReviewBench(queue.database)
    await bench.press(.sign("j"), .sign("x"), .sign("r"))
    let before = bench.text
    for (columns, rows) in [
      (1, 1), (2, 2), (39, 11), (40, 12), (41, 13), (80, 10), (119, 24), (120, 12), (500, 200),
    ] {
      bench.size = ScreenSize(columns: columns, rows: rows)
      #expect(bench.screen.rows.count == rows)
    }
    bench.size = ScreenSize(columns: 80, rows: 24)
    #expect(bench.text == before)
  }

  /// Three thousand random keys at random times on screens of random sizes: each case is decided once at the most, and
  /// what the review says was done is in the database.
  @Test(arguments: [1, 2, 3]) func noKeysBreakIt(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var bench = try await ReviewBench(queue.database)
    let keys: [Key] =
      "jjjkgGaaarrreessuuUxX n/?=vt.byy14ip".map { .sign($0) }
      + [
        .enter, .enter, .escape, .tab, .up, .down, .pageDown, .backspace, .paste("a\n"), .unknown, .left,
        .end,
      ]
    for _ in 0..<1000 {
      bench.size = ReviewScreenTests.sizes.randomElement(using: &random)!
      let time = [1, 50, 300, 1000, 5000].randomElement(using: &random)!
      await bench.press(fast: keys.randomElement(using: &random)!, after: .milliseconds(time))
      _ = bench.screen
    }
    #expect(try queue.query("PRAGMA integrity_check") == [#"["ok"]"#])
    let twice = """
      SELECT count(*) FROM (SELECT 1 FROM decision WHERE reversal IS NULL AND action <> 'escalate'
      GROUP BY review_case HAVING count(*) > 1)
      """
    #expect(try queue.query(twice) == ["[0]"])
    let standing = try queue.query(
      "SELECT review_case || ' ' || action FROM decision WHERE reversal IS NULL AND action <> 'escalate' ORDER BY 1"
    )
    let undoable = bench.session.undoable.flatMap { receipt -> [String] in
      guard case .decide(let action) = receipt.order.action, action != .escalate else { return [] }
      return receipt.done.map { #"["\#($0) \#(action.rawValue)"]"# }
    }
    #expect(undoable.sorted() == standing.sorted())
    #expect(try queue.query("SELECT count(*) > 3 FROM decision") == ["[1]"])
  }

  /// No text, name or title that somebody else has written commands the terminal.
  @Test func hostileTextIsInert() async throws {
    let enemy =
      "\u{1B}[31m\u{1B}]0;own\u{7} \u{202E}txet\u{202C} \u{9B}31m \u{85} \u{7F} \r you idiot "
      + String(repeating: "e\u{301}\u{335}\u{336}\u{337}\u{338}\u{339}\u{33A}", count: 30) + "漢字🐸👩‍👩‍👧"
    let json = try String(decoding: JSONEncoder().encode(enemy), as: UTF8.self)
    let lines = (1...3).map {
      #"{"thread":\#(json),"title":\#(json),"link":\#(json),"id":"\#($0)","author":\#(json),"text":\#(json)}"#
    }
    try queue.folder.write(lines.joined(separator: "\n"), to: "in.ndjson")
    try queue.run("add", queue.folder.path("in.ndjson"))
    var bench = try await ReviewBench(queue.database, moderator: "a\u{1B}[31m\u{202E}")
    await bench.press(.end, .sign("t"), .sign("n"))
    await bench.type("\u{1B}\u{9B}")
    await bench.press(.paste(enemy), .enter, .sign("r"), .enter, .sign("k"), .sign("="))
    var repaint = Repaint(hasStyles: false)
    for key in [Key.escape, .sign("k"), .sign("j"), .sign("j")] {
      let sent = String(decoding: repaint.bytes(for: bench.screen), as: UTF8.self)
      // What is left of escape sequences once those of the screen are taken away.
      let rest = sent.replacing(/\u{1B}\[\??[0-9;]*[A-Za-z]/, with: "")
      #expect(
        rest.unicodeScalars.allSatisfy { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
          default: true
          }
        })
      await bench.press(key)
    }
  }

  /// Of a case whose text was removed there is nothing to mark.
  @Test func aRemovedTextIsNoTrouble() async throws {
    var bench = try await ReviewBench(queue.database)
    await bench.press(.sign("a"), .sign("r"), .enter)
    bench.letGo()
    let purge = try Program.run(
      "queue", "purge", "--older-than", "1d", "--yes", "--database", queue.database,
      environment: ["PARLEY_CLOCK": "2026-09-20T09:00:00Z"])
    #expect(purge.status == 0, "\(purge.messages)")
    var later = try await ReviewBench(queue.database, filter: "all")
    for _ in later.session.rows {
      #expect(later.session.isCurrentShown)
      await later.press(.sign("v"), .sign("="), .escape, .sign("t"), .sign("j"))
    }
    await later.press(.sign("/"), .control("u"))
    await later.type("decided")
    await later.press(.enter)
    #expect(later.text.contains("its text was removed"))
  }

  @Test func anEmptyQueueSaysSo() async throws {
    let queue = try Queue()
    try queue.folder.write(#"{"thread":"t","id":"1","text":"How nice."}"#, to: "in.ndjson")
    try queue.run("add", queue.folder.path("in.ndjson"))
    var bench = try await ReviewBench(queue.database)
    #expect(bench.text.contains("No case is open."))
    #expect(bench.text.contains("0 of 0"))
    await bench.press(.sign("a"))
    #expect(bench.message == "there is no case here")
  }
}
