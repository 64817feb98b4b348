public import CommentModel
import GRDB

extension ReviewStore {
  /// A page of the cases of a filter in the order of the queue: the highest priority first, among equals the
  /// lowest number.
  ///
  /// With states and queues alone an index gives the order, O(limit × queues × states); filters over scores look
  /// at cases in that order until the page is full; those of a thread or an author sort its cases.
  ///
  /// - Parameters:
  ///   - limit: How many at the most, 0 or more.
  ///   - cursor: Where the page before ended; `nil` for the first.
  ///   - time: Now, when claims end and snoozed cases wake.
  public func page(
    _ filter: CaseFilter, limit: Int, after cursor: CaseCursor? = nil, at time: Timestamp
  ) throws(StoreError) -> CasePage {
    precondition(limit >= 0, "a page has no negative bounds")
    try settle(at: time)
    return try read { db in
      let newest = try Int64.fetchOne(db, sql: "SELECT max(number) FROM review_case") ?? 0
      let places = try CaseOrder(db, filter).first(min(limit, .max - 1) + 1, after: cursor)
      let shown = places.prefix(limit)
      let next = places.count > limit ? shown.last : nil
      return CasePage(
        cases: try shown.map { try db.reviewCase($0.number) },
        next: next.map { CaseCursor(rank: $0.rank, number: $0.number, newest: cursor?.newest ?? newest) },
        arrivals: cursor.map { max(0, Int(newest - $0.newest)) } ?? 0)
    }
  }

  /// The same as rows to pass over at the top and rows to take; O(offset) besides.
  public func list(
    _ filter: CaseFilter, limit: Int, offset: Int = 0, at time: Timestamp
  ) throws(StoreError) -> [Case] {
    precondition(limit >= 0 && offset >= 0, "a page has no negative bounds")
    try settle(at: time)
    return try read { db in
      let end = min(offset, .max - limit) + limit
      return try CaseOrder(db, filter).first(end).dropFirst(offset).map { try db.reviewCase($0.number) }
    }
  }

  /// One case.
  ///
  /// - Throws: `noCase`.
  public func reviewCase(_ number: Int64) throws(StoreError) -> Case {
    try read { db in try db.reviewCase(number) }
  }

  /// How many cases of a filter there are in each state; 0 is there too.
  ///
  /// With queues alone the counters know, O(queues); those of a thread or an author are found first and counted;
  /// otherwise O(n) in the cases of the states.
  public func countByState(_ filter: CaseFilter = CaseFilter()) throws(StoreError) -> [CaseState: Int] {
    try read { db in
      var counts = Dictionary(uniqueKeysWithValues: CaseState.allCases.map { ($0, 0) })
      let queues = try db.queueNumbers(filter.queues)
      let states = CaseState.allCases.filter { filter.states.isEmpty || filter.states.contains($0) }
      let isCounted = filter == CaseFilter(states: filter.states, queues: filter.queues)
      let tables = CaseOrder.selectiveTables(for: filter) ?? CaseOrder.leastTables(for: filter)
      let query: SQL =
        isCounted
        ? """
        SELECT state, sum(cases) FROM counter \
        WHERE queue IN \(queues) AND state IN \(states.map(\.rawValue)) GROUP BY state
        """
        : """
        SELECT review_case.state, count(*) FROM \(sql: tables) \
        WHERE review_case.queue IN \(queues) AND review_case.state IN \(states.map(\.rawValue)) \
        AND \(filter.condition) GROUP BY review_case.state
        """
      let rows = try SQLRequest<Row>(literal: query).fetchCursor(db)
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        counts[try columns.word()] = try columns.value(Int.self)
      }
      return counts
    }
  }

  /// Writes down what time has done: claims that ran out end, snoozed cases whose time has come wait again. 500 in a
  /// transaction, so that others get their turn in between.
  public func settle(at time: Timestamp) throws(StoreError) {
    if try read({ db in try db.overdue(at: time, limit: 1).isEmpty }) { return }
    do {
      while try write({ db in try db.settle(at: time) }) == 500 {}
    } catch .readOnly {
      // Somebody who may only read sees the states as they were written down last.
    }
  }
}

extension Database {
  /// Settles up to 500 cases, and says how many they were.
  @discardableResult func settle(at time: Timestamp) throws -> Int {
    let overdue = try overdue(at: time, limit: 500)
    for number in overdue { _ = try standing(of: number, at: time) }
    return overdue.count
  }

  /// Cases whose claim has run out or whose snooze is over.
  func overdue(at time: Timestamp, limit: Int) throws -> [Int64] {
    let statement = try cachedStatement(
      sql: """
        SELECT number FROM review_case WHERE expires <= ?1 UNION ALL \
        SELECT number FROM review_case WHERE wake <= ?1 LIMIT ?2
        """)
    return try Int64.fetchAll(statement, arguments: [time.milliseconds, limit])
  }
}
