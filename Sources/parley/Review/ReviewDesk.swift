import CommentModel
import ReviewStore

/// What a review does with the store: the one place where the session's wishes become calls.
struct ReviewDesk {
  private let store: ReviewStore
  private let claimant: Claimant
  private let clock: () -> Timestamp
  private var filter = CaseFilter()
  private var next: CaseCursor?
  private var newest: Int64 = 0
  private var claim: Claim?
  /// What was done, by the number of its receipt.
  private var ledger: [Entry] = []
  /// Is told how far an action on many cases is, and says whether to go on.
  private let progress: (BulkProgress) -> Bool

  /// How many cases the list grows by.
  private static let pageSize = 200

  /// What has to be known to take an order back.
  private struct Entry {
    var decisions: [Int64] = []
    var bulk: Int64?
    var wake: Timestamp?
  }

  init(
    store: ReviewStore, claimant: Claimant, clock: @escaping () -> Timestamp,
    progress: @escaping (BulkProgress) -> Bool = { _ in true }
  ) {
    self.progress = progress
    self.store = store
    self.claimant = claimant
    self.clock = clock
  }

  /// The first page of a filter.
  mutating func reload(_ filter: CaseFilter) throws(StoreError) -> ReviewPage {
    self.filter = filter
    newest = try store.newestCase()
    next = nil
    return try page()
  }

  /// The page behind the last one.
  mutating func more() throws(StoreError) -> ReviewPage { try page() }

  private mutating func page() throws(StoreError) -> ReviewPage {
    let page = try store.page(filter, limit: ReviewDesk.pageSize, after: next, at: clock())
    next = page.next
    return ReviewPage(cases: page.cases, hasMore: page.next != nil)
  }

  /// How many cases of the filter are open; `nil` where each of them would have to be looked at for that.
  func openCount() throws(StoreError) -> Int? {
    guard filter == CaseFilter(states: filter.states, queues: filter.queues) else { return nil }
    let counts = try store.countByState(CaseFilter(states: ReviewFilter.openStates, queues: filter.queues))
    return ReviewFilter.openStates.reduce(0) { $0 + counts[$1, default: 0] }
  }

  /// A case in its thread, and what is known of its author.
  func detail(_ number: Int64) throws(StoreError) -> (CaseDetail, AuthorRecord?) {
    (try store.show(number), try store.author(ofCase: number))
  }

  /// Claims a case.
  mutating func claim(_ number: Int64) throws(StoreError) -> Case {
    let one = try store.claim(number, by: claimant, lease: ReviewTiming.lease, at: clock())
    claim = one.claim
    return one
  }

  /// Gives back what is claimed, and returns it as it is then; `nil` where nothing was.
  mutating func release() throws(StoreError) -> Case? {
    guard let claim else { return nil }
    self.claim = nil
    do throws(StoreError) {
      return try store.release(claim.caseNumber, by: claimant, token: claim.token, at: clock())
    } catch {
      // Whoever has it by now may keep it.
      if case .conflict = error { return nil }
      throw error
    }
  }

  /// Renews the claim.
  mutating func heartbeat() throws(StoreError) {
    guard let claim else { return }
    do throws(StoreError) {
      self.claim = try store.heartbeat(claim, lease: ReviewTiming.lease, at: clock())
    } catch {
      if case .conflict = error { self.claim = nil }
      throw error
    }
  }

  /// What others did.
  func look(_ numbers: [Int64]) throws(StoreError) -> QueueNews {
    try store.news(of: numbers, filter, after: newest, at: clock())
  }

  /// Some cases as they are.
  func cases(_ numbers: [Int64]) throws(StoreError) -> [Case] {
    var cases: [Case] = []
    for number in numbers { cases.append(try store.reviewCase(number)) }
    return cases
  }

  /// Does what was ordered, with one case after the other; what stands against one stops none of the others.
  ///
  /// - Parameter looked: The versions of the cases as they were looked at.
  mutating func carryOut(
    _ order: ReviewOrder, looked: [Int64: Int]
  ) throws(StoreError) -> ReviewReceipt {
    var receipt = ReviewReceipt(order: order, id: ledger.count, done: [], refused: [:])
    var entry = Entry()
    switch order.action {
    case .snooze(let duration):
      let wake = clock().adding(duration)
      entry.wake = wake
      let (done, refused) = try each(order.numbers) { number throws(StoreError) in
        try store.snooze(
          number, until: wake, by: claimant, token: token(of: number), version: looked[number], at: clock())
      }
      receipt.done = done
      receipt.refused = refused
    case .decide(let action):
      let alone = order.numbers.count == 1 ? order.numbers : order.numbers.filter { order.notes[$0] != nil }
      let (done, refused) = try each(alone) { number throws(StoreError) in
        let decision = try store.decide(
          number, action, reason: order.reason, note: order.notes[number], by: claimant,
          token: token(of: number), version: looked[number], at: clock())
        entry.decisions.append(decision.number)
      }
      receipt.done = done
      receipt.refused = refused
      let rest = order.numbers.filter { !alone.contains($0) }
      try decide(rest, looked, order, action, &entry, &receipt)
    }
    if let claim, receipt.done.contains(claim.caseNumber) { self.claim = nil }
    ledger.append(entry)
    return receipt
  }

  /// Decides what has no note of its own as one bulk action.
  private func decide(
    _ rest: [Int64], _ looked: [Int64: Int], _ order: ReviewOrder, _ action: DecisionAction,
    _ entry: inout Entry, _ receipt: inout ReviewReceipt
  ) throws(StoreError) {
    if rest.isEmpty { return }
    let outcome = try store.decideAll(
      rest, versions: looked, action, reason: order.reason, note: nil, by: claimant, at: clock(),
      progress: progress)
    entry.bulk = outcome.bulk
    receipt.done += outcome.done
    receipt.take(outcome.skipped)
    receipt.isCancelled = outcome.isCancelled
  }

  private func token(of number: Int64) -> Int64? { claim?.caseNumber == number ? claim?.token : nil }

  /// Takes back what was done, and returns why it was not with some of the cases.
  mutating func undo(_ receipt: ReviewReceipt) throws(StoreError) -> [Int64: String] {
    let entry = ledger[receipt.id]
    if entry.wake != nil {
      let now = clock()
      let refused = try each(receipt.done) { number throws(StoreError) in
        try store.snooze(number, until: now, by: claimant, at: now)
      }.refused
      try store.settle(at: now)
      return refused
    }
    return try reverse(entry) { decision throws(StoreError) in
      try store.undo(decision: decision, by: claimant, at: clock()).caseNumber
    } all: { scope throws(StoreError) in
      try store.undo(scope, by: claimant, at: clock(), progress: progress)
    }
  }

  /// Does again what was taken back.
  mutating func redo(_ receipt: ReviewReceipt) throws(StoreError) -> [Int64: String] {
    let entry = ledger[receipt.id]
    if let wake = entry.wake {
      return try each(receipt.done) { number throws(StoreError) in
        try store.snooze(number, until: wake, by: claimant, at: clock())
      }.refused
    }
    return try reverse(entry) { decision throws(StoreError) in
      try store.redo(decision: decision, by: claimant, at: clock()).caseNumber
    } all: { scope throws(StoreError) in
      try store.redo(scope, by: claimant, at: clock(), progress: progress)
    }
  }

  private func reverse(
    _ entry: Entry, one: (Int64) throws(StoreError) -> Int64,
    all: (ReversalScope) throws(StoreError) -> BulkOutcome
  ) throws(StoreError) -> [Int64: String] {
    var refused: [Int64: String] = [:]
    for decision in entry.decisions {
      do throws(StoreError) {
        _ = try one(decision)
      } catch {
        guard case .conflict(let number, let conflict) = error else { throw error }
        refused[number] = "\(conflict)"
      }
    }
    if let bulk = entry.bulk {
      for skip in try all(.bulk(bulk)).skipped { refused[skip.caseNumber] = "\(skip.conflict)" }
    }
    return refused
  }

  /// Does something with each of several cases, and returns with which it was possible, and why not with others.
  private func each(
    _ numbers: [Int64], _ body: (Int64) throws(StoreError) -> Void
  ) throws(StoreError) -> (done: [Int64], refused: [Int64: String]) {
    var done: [Int64] = []
    var refused: [Int64: String] = [:]
    for number in numbers {
      do throws(StoreError) {
        try body(number)
        done.append(number)
      } catch {
        if case .conflict(_, let conflict) = error {
          refused[number] = "\(conflict)"
        } else if done.isEmpty {
          throw error
        } else {
          // What was done before stays done, and can be undone.
          refused[number] = "could not be written: \(error)"
          break
        }
      }
    }
    return (done, refused)
  }
}
