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
  private var ledger: [Int: Entry] = [:]

  /// How many cases the list grows by.
  private static let pageSize = 200

  /// What has to be known to take an order back.
  private enum Entry {
    case decisions([Decision])
    case snoozed(until: Timestamp)
  }

  init(store: ReviewStore, claimant: Claimant, clock: @escaping () -> Timestamp) {
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

  /// How many cases of the filter are open.
  func openCount() throws(StoreError) -> Int {
    var open = filter
    open.states = ReviewFilter.openStates
    let counts = try store.countByState(open)
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

  /// Does what was ordered with one case after the other; what stands against one stops none of the others.
  ///
  /// - Parameter versions: Those of the cases as they were looked at.
  mutating func carryOut(
    _ order: ReviewOrder, versions: [Int64: Int]
  ) throws(StoreError) -> ReviewReceipt {
    var receipt = ReviewReceipt(order: order, id: ledger.count, done: [], refused: [:])
    var decisions: [Decision] = []
    let now = clock()
    for number in order.numbers {
      do throws(StoreError) {
        let isClaimed = claim?.caseNumber == number
        let token = isClaimed ? claim?.token : nil
        switch order.action {
        case .decide(let action):
          decisions.append(
            try store.decide(
              number, action, reason: order.reason, note: order.note, by: claimant, token: token,
              version: versions[number], at: now))
        case .snooze(let duration):
          try store.snooze(
            number, until: now.later(by: duration), by: claimant, token: token, version: versions[number],
            at: now)
        }
        if isClaimed { claim = nil }
        receipt.done.append(number)
      } catch {
        guard case .conflict(_, let conflict) = error else {
          // What was done before stays done, and can be undone.
          if receipt.done.isEmpty { throw error }
          receipt.refused[number] = "could not be written: \(error)"
          break
        }
        receipt.refused[number] = "\(conflict)"
      }
    }
    if case .snooze(let duration) = order.action {
      ledger[receipt.id] = .snoozed(until: now.later(by: duration))
    } else {
      ledger[receipt.id] = .decisions(decisions)
    }
    return receipt
  }

  /// Takes back what was done, and returns why it was not with some of the cases.
  mutating func undo(_ receipt: ReviewReceipt) throws(StoreError) -> [Int64: String] {
    switch ledger[receipt.id] {
    case .decisions(let decisions):
      return try each(decisions, \.caseNumber) { decision throws(StoreError) in
        try store.undo(decision: decision.number, by: claimant, at: clock())
      }
    case .snoozed:
      let refused = try each(receipt.done, \.self) { number throws(StoreError) in
        try store.snooze(number, until: clock(), by: claimant, at: clock())
      }
      try store.settle(at: clock())
      return refused
    case nil: return [:]
    }
  }

  /// Does again what was taken back.
  mutating func redo(_ receipt: ReviewReceipt) throws(StoreError) -> [Int64: String] {
    switch ledger[receipt.id] {
    case .decisions(let decisions):
      return try each(decisions, \.caseNumber) { decision throws(StoreError) in
        try store.redo(decision: decision.number, by: claimant, at: clock())
      }
    case .snoozed(let wake):
      return try each(receipt.done, \.self) { number throws(StoreError) in
        try store.snooze(number, until: wake, by: claimant, at: clock())
      }
    case nil: return [:]
    }
  }

  /// Does something with each of several, and returns why it was not possible with some.
  private func each<Element>(
    _ elements: [Element], _ number: (Element) -> Int64, _ body: (Element) throws(StoreError) -> Void
  ) throws(StoreError) -> [Int64: String] {
    var refused: [Int64: String] = [:]
    for element in elements {
      do throws(StoreError) {
        try body(element)
      } catch {
        guard case .conflict(_, let conflict) = error else { throw error }
        refused[number(element)] = "\(conflict)"
      }
    }
    return refused
  }
}

extension Timestamp {
  fileprivate func later(by duration: Duration) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64(duration / .milliseconds(1)))
  }
}
