import CommentModel
import ReviewStore

/// What a review does with the store: the one place where the session's wishes become calls.
struct ReviewDesk {
  private let store: ReviewStore
  private let moderator: String
  private let clock: () -> Timestamp
  private var filter: CaseFilter
  private var loaded = 0
  private var claimed: Int64?
  private var receipts = 0

  static let pageSize = 200

  init(store: ReviewStore, moderator: String, filter: CaseFilter, clock: @escaping () -> Timestamp) {
    self.store = store
    self.moderator = moderator
    self.filter = filter
    self.clock = clock
  }

  mutating func reload(_ filter: CaseFilter) throws(StoreError) -> ReviewPage {
    self.filter = filter
    loaded = 0
    return try more()
  }

  mutating func more() throws(StoreError) -> ReviewPage {
    let cases = try store.list(filter, limit: ReviewDesk.pageSize, offset: loaded)
    loaded += cases.count
    return ReviewPage(cases: cases, hasMore: cases.count == ReviewDesk.pageSize, openCount: try openCount())
  }

  func cases(_ numbers: [Int64]) throws(StoreError) -> [Case] {
    var cases: [Case] = []
    for number in numbers { cases.append(try store.show(number).reviewCase) }
    return cases
  }

  mutating func undo(_ receipt: ReviewReceipt) throws(StoreError) -> [Int64: String] {
    Dictionary(uniqueKeysWithValues: receipt.done.map { ($0, "cannot be undone") })
  }

  mutating func redo(_ receipt: ReviewReceipt) throws(StoreError) -> [Int64: String] { try undo(receipt) }

  func openCount() throws(StoreError) -> Int {
    var open = filter
    open.states = ReviewFilter.openStates
    return try store.countByState(open).values.reduce(0, +)
  }

  func detail(_ number: Int64) throws(StoreError) -> (CaseDetail, AuthorRecord?) {
    (try store.show(number), nil)
  }

  mutating func claim(_ number: Int64) throws(StoreError) -> Case {
    let one = try store.claim(number, by: moderator, at: clock())
    claimed = number
    return one
  }

  mutating func release() throws(StoreError) -> Case? {
    guard let number = claimed else { return nil }
    claimed = nil
    return try store.release(number, by: moderator, at: clock())
  }

  func heartbeat() throws(StoreError) {}

  func look(_ numbers: [Int64]) throws(StoreError) -> ReviewNews {
    ReviewNews(arrivals: 0, openCount: try openCount(), cases: [], fates: [:])
  }

  mutating func carryOut(_ order: ReviewOrder) throws(StoreError) -> ReviewReceipt {
    receipts += 1
    var receipt = ReviewReceipt(order: order, id: receipts, done: [], refused: [:])
    for number in order.numbers {
      do throws(StoreError) {
        guard case .decide(let action) = order.action else { continue }
        try store.decide(number, action, reason: order.reason, note: order.note, by: moderator, at: clock())
        receipt.done.append(number)
        if claimed == number { claimed = nil }
      } catch {
        guard case .conflict(_, let conflict) = error else { throw error }
        receipt.refused[number] = "\(conflict)"
      }
    }
    return receipt
  }
}
