import CommentAnalysis
import CommentModel
import ReviewStore
import TerminalScreen

import struct TerminalScreen.TextField

/// A moderator at work on the queue, as a value: keys and moments go in, what is to be done comes out, and the answers
/// to that go in again. Nothing here reads, writes or draws.
///
/// Moments are durations since the review began.
struct ReviewSession: Sendable {
  /// Who is at work.
  let moderator: String
  /// What can be the reason of a rejection.
  let reasons: ReasonKeys

  /// The list, which keeps its order until it is loaded anew.
  var rows: [ReviewRow] = []
  /// Whether the list goes on behind its last row.
  var hasMore = false
  /// How many cases of the filter are open, where that is known.
  var openCount: Int?
  /// Cases of the filter that have come since the list was loaded.
  var arrivals = 0
  /// Where in the list one is.
  var position = 0
  /// What the list is limited to, as it was typed.
  var filter: String
  /// The same for the store.
  var cases: CaseFilter

  /// The case of `position`, once it was read.
  var detail: CaseDetail?
  /// What is known of its author.
  var author: AuthorRecord?
  /// From when on that has been on the screen.
  var seenSince: Duration?
  /// The first line of the case that is to be shown; `nil` where its comment is to be in sight.
  var scroll: Int?
  /// What the last screen showed.
  var shown = ReviewScroll()
  /// Whether all of the thread above and beside it is shown.
  var isWholeThread = false
  /// Until when masked words are seen.
  var revealedUntil = Duration.zero
  /// The arithmetic of its scores.
  var arithmetic = ReviewArithmetic()

  /// The case that is claimed here.
  var claimed: Int64?
  /// Cases that could not be claimed; not asked for again until they have changed.
  var unclaimable: Set<Int64> = []

  /// Cases that were picked for a common order.
  var selection: Set<Int64> = []
  /// Notes that wait for their case's decision.
  var notes: [Int64: String] = [:]
  /// What can be undone, the last at the end.
  var undoable: [ReviewReceipt] = []
  /// What was undone and can be done again, the last at the end.
  var redoable: [ReviewReceipt] = []

  var mode = ReviewMode.browse
  /// What is said in the last line but one.
  var message: ReviewMessage?

  private(set) var lastKey = Duration.zero
  var lastOrderKey = Duration.zero - ReviewTiming.leastSight
  var lastLook = Duration.zero
  var lastHeartbeat = Duration.zero
  /// When the list is to be loaded: a moment after the screen has said so, as that can take a while.
  var reloadDue: Duration? = .zero

  init(moderator: String, reasons: ReasonKeys, cases: CaseFilter) {
    self.moderator = moderator
    self.reasons = reasons
    self.cases = cases
    filter = ReviewFilter(cases: cases).words
  }

  /// How many cases are open: of the filter, or of the list as far as it is loaded.
  var openWords: String {
    openCount.map(String.init) ?? "\(rows.count(where: \.isOpen))\(hasMore ? "+" : "")"
  }

  /// The row at which one is.
  var current: ReviewRow? { rows.indices.contains(position) ? rows[position] : nil }

  /// Whether the case of the row is the one on the screen.
  var isCurrentShown: Bool { current != nil && detail?.reviewCase.number == current?.number }

  /// The rows that were picked, in the order of the list.
  var selectedNumbers: [Int64] { rows.map(\.number).filter(selection.contains) }

  /// Does what a key means.
  mutating func press(_ key: Key, at now: Duration) -> ReviewEffect? {
    lastKey = now
    switch key {
    case .control("l"): return .redraw
    case .control("z"): return .suspend
    default: break
    }
    switch mode {
    case .browse: return browse(key, at: now)
    case .help, .arithmetic: return page(key, at: now)
    case .leave: return leave(key)
    default: return answer(key, at: now)
    }
  }

  /// What is to be done by now, if anything; to be asked again until it is nothing.
  mutating func due(at now: Duration) -> ReviewEffect? {
    if let reloadDue {
      if now < reloadDue { return nil }
      self.reloadDue = nil
      return .reload
    }
    if let current, !isCurrentShown { return .detail(current.number) }
    if hasMore, position + 20 > rows.count { return .more }
    let isAway = now - lastKey > ReviewTiming.absence
    if let claimed, claimed != current?.number || isAway { return .release }
    if let wish = claimWish(at: now), !isAway { return .claim(wish) }
    if claimed != nil, now - lastHeartbeat >= ReviewTiming.heartbeat {
      lastHeartbeat = now
      return .heartbeat
    }
    if now - lastLook >= ReviewTiming.look {
      lastLook = now
      return .look(rows[max(0, position - 60)..<min(rows.count, position + 60)].map(\.number))
    }
    return nil
  }

  /// When `due` or the screen may have something new, if no key comes before.
  func deadline(after now: Duration) -> Duration {
    if let reloadDue { return reloadDue }
    var next = lastLook + ReviewTiming.look
    if revealedUntil > now { next = min(next, revealedUntil) }
    if let seenSince, claimed == nil, seenSince + ReviewTiming.dwell > now {
      next = min(next, seenSince + ReviewTiming.dwell)
    }
    return next
  }

  private func claimWish(at now: Duration) -> Int64? {
    guard let current, current.isOpen, claimed == nil, let seenSince, now - seenSince >= ReviewTiming.dwell,
      !unclaimable.contains(current.number)
    else { return nil }
    return current.number
  }
}

/// How a screen shows what is longer than it.
struct ReviewScroll: Sendable, Hashable {
  /// Its first line.
  var from = 0
  /// The highest that this can be.
  var limit = 0
  /// How many columns a page of text has.
  var columns = 80
}

/// How the scores of a case come about, line by line.
struct ReviewArithmetic: Sendable, Hashable {
  var lines: [String] = []
  /// The same with severe words masked.
  var maskedLines: [String] = []
}

/// What is said to the moderator.
struct ReviewMessage: Sendable, Hashable {
  var text: String
  /// Whether something did not go as it was asked.
  var isWarning = false
}
