public import CommentModel
import GRDB

/// The cases around one in an order.
public struct CaseNeighbours: Sendable, Hashable {
  /// The one before it; `nil` where it is the first.
  public var previous: Int64?
  /// The one behind it; `nil` where it is the last.
  public var next: Int64?
}

extension ReviewStore {
  /// A page of the cases of a filter in one of the orders. By priority and by time alike O(limit × queues × states), as
  /// `page(_:limit:after:at:)` says.
  public func page(
    _ filter: CaseFilter, by sort: CaseSort, limit: Int, after cursor: CaseCursor? = nil, at time: Timestamp
  ) throws(StoreError) -> CasePage {
    if sort == .priority { return try page(filter, limit: limit, after: cursor, at: time) }
    try settle(at: time)
    return try read { db in
      let newest = try Int64.fetchOne(db, sql: "SELECT max(number) FROM review_case") ?? 0
      let end = cursor?.newest ?? newest
      let numbers = try db.numbers(
        filter, isAscending: sort == .oldest, beyond: cursor?.number, upTo: end, limit: limit + 1)
      let shown = numbers.prefix(limit)
      return CasePage(
        cases: try shown.map { try db.reviewCase($0) },
        next: numbers.count > limit ? shown.last.map { CaseCursor(rank: 0, number: $0, newest: end) } : nil,
        arrivals: Int(newest - end))
    }
  }

  /// The cases of a filter before and behind a case, which need not be one of them itself.
  ///
  /// - Throws: `noCase`.
  public func neighbours(
    of number: Int64, _ filter: CaseFilter, by sort: CaseSort
  ) throws(StoreError) -> CaseNeighbours {
    try read { db in
      guard
        let rank = try Double.fetchOne(
          db.cachedStatement(sql: "SELECT rank FROM review_case WHERE number = ?"), arguments: [number])
      else { throw StoreError.noCase(number: number) }
      if sort != .priority {
        let isAscending = sort == .oldest
        return CaseNeighbours(
          previous: try db.numbers(filter, isAscending: !isAscending, beyond: number, upTo: .max, limit: 1)
            .first,
          next: try db.numbers(filter, isAscending: isAscending, beyond: number, upTo: .max, limit: 1).first)
      }
      let order = try CaseOrder(db, filter)
      let cursor = CaseCursor(rank: rank, number: number, newest: .max)
      return CaseNeighbours(
        previous: try order.last(before: cursor)?.number,
        next: try order.first(1, after: cursor).first?.number)
    }
  }
}

extension Database {
  /// Numbers of the cases of a filter, in their order or against it.
  fileprivate func numbers(
    _ filter: CaseFilter, isAscending: Bool, beyond number: Int64?, upTo newest: Int64, limit: Int
  ) throws -> [Int64] {
    func fetch(_ tables: String, _ queues: [Int64], _ states: [CaseState]) throws -> [Int64] {
      let bound: SQL =
        number.map { isAscending ? "review_case.number > \($0)" : "review_case.number < \($0)" } ?? "TRUE"
      let query: SQL = """
        SELECT review_case.number FROM \(sql: tables) \
        WHERE review_case.queue IN \(queues) AND review_case.state IN \(states.map(\.rawValue)) \
        AND review_case.number <= \(newest) AND \(bound) AND \(filter.condition) \
        ORDER BY review_case.number \(sql: isAscending ? "ASC" : "DESC") LIMIT \(limit)
        """
      return try SQLRequest<Int64>(literal: query, cached: true).fetchAll(self)
    }
    let queues = try queueNumbers(filter.queues)
    let states = CaseState.allCases.filter { filter.states.isEmpty || filter.states.contains($0) }
    if let tables = CaseOrder.selectiveTables(for: filter) { return try fetch(tables, queues, states) }
    // The index has an order for each pair of queue and state; the first of each are merged.
    let tables = CaseOrder.leastTables(for: filter)
    let numbers = try queues.flatMap { queue in
      try states.flatMap { state in try fetch(tables, [queue], [state]) }
    }
    return Array(numbers.sorted { isAscending ? $0 < $1 : $0 > $1 }.prefix(limit))
  }
}
