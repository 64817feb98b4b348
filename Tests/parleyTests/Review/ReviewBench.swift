import CommentAnalysis
import CommentModel
import Foundation
import PolicyFiles
import ReviewStore
import TerminalScreen

@testable import parley

/// A review without a terminal: keys go in, screens come out, and time passes only when it is told to.
struct ReviewBench {
  static let clock = Timestamp(iso8601: "2025-09-20T09:00:00Z")!

  private var work: ReviewWork
  private(set) var now = Duration.zero
  var size = ScreenSize(columns: 80, rows: 24)
  var hasStyles = false

  /// Begins with the first case on the screen, for long enough to be decided.
  init(_ database: String, moderator: String = "ada", filter: String = "") async throws {
    let cases = try ReviewFilter(filter).cases
    let session = ReviewSession(moderator: moderator, reasons: ReasonKeys(ReasonKeys.usual), cases: cases)
    let store = try ReviewStore.open(database, create: false)
    work = ReviewWork(
      session,
      desk: ReviewDesk(store: store, claimant: Claimant(moderator, session: "bench")) { ReviewBench.clock },
      arithmetic: ReviewArithmeticSource(lexicons: ProgramLexicons.ready, policy: try PolicyFile.embedded()))
    await pass(.seconds(1))
  }

  var session: ReviewSession { work.session }

  /// Lets time pass.
  mutating func pass(_ time: Duration) async {
    await work.catchUp(at: now)
    now += time
    await work.catchUp(at: now)
    work.take(drawn.shown)
  }

  /// Presses keys, each after a second.
  @discardableResult mutating func press(_ keys: Key...) async -> ReviewEffect? {
    var effect: ReviewEffect?
    for key in keys {
      effect = await work.press(key, at: now)
      await pass(.seconds(1))
    }
    return effect
  }

  /// Presses keys, each a moment after the one before.
  mutating func press(fast keys: Key..., after time: Duration = .milliseconds(30)) async {
    for key in keys {
      _ = await work.press(key, at: now)
      await pass(time)
    }
  }

  /// Types a text.
  mutating func type(_ text: String) async {
    for character in text { await press(.sign(character)) }
  }

  mutating func letGo() { work.letGo() }

  private var drawn: (screen: Screen, shown: ReviewScroll) {
    ReviewView(
      session: work.session, layout: ReviewLayout(size), hasStyles: hasStyles, now: ReviewBench.clock,
      elapsed: now
    ).draw()
  }

  var screen: Screen { drawn.screen }

  /// What is seen, row by row.
  var text: String { drawn.screen.rows.joined(separator: "\n") + "\n" }

  /// The line that says what came of the last key.
  var message: String { session.message?.text ?? "" }
}

extension Queue {
  /// The cases of two seeds as they were put in a day before `ReviewBench.clock`, a copy for each test.
  static func forReview() throws -> Queue {
    let queue = try Queue()
    for name in ["queue.db", "queue.db-wal", "queue.db-shm"] {
      let file = try filledForReview.get().folder.url.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path) {
        try FileManager.default.copyItem(at: file, to: queue.folder.url.appending(path: name))
      }
    }
    return queue
  }

  private static let filledForReview = Result {
    let queue = try Queue()
    _ = try Program.run(
      ["queue", "add"] + Seeds.demoAndPage.paths + ["--database", queue.database],
      environment: ["PARLEY_CLOCK": "2025-09-19T08:00:00Z"])
    return queue
  }
}
