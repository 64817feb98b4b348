import CommentModel
import GRDB

/// Walks the order of the queue: the highest rank first, then the lowest number.
///
/// The index has an order for each pair of queue and state; as there are few of these, the first of each are
/// merged. Filters that name a thread or an author begin with that instead.
struct CaseOrder {
  private let db: Database
  private let filter: CaseFilter
  private let lanes: [(queue: Int64, state: CaseState)]

  /// A case's place.
  struct Place {
    let rank: Double
    let number: Int64

    func precedes(_ other: Place) -> Bool {
      rank == other.rank ? number < other.number : rank > other.rank
    }
  }

  init(_ db: Database, _ filter: CaseFilter) throws {
    self.db = db
    self.filter = filter
    let queues = try db.queueNumbers(filter.queues)
    let states = CaseState.allCases.filter { filter.states.isEmpty || filter.states.contains($0) }
    lanes = queues.flatMap { queue in states.map { (queue, $0) } }
  }

  /// The first places behind a cursor.
  ///
  /// - Parameter condition: What must hold of `review_case` besides the filter.
  func first(_ limit: Int, after cursor: CaseCursor? = nil, where condition: SQL = "TRUE") throws -> [Place] {
    var condition = condition
    if let cursor {
      condition = """
        \(condition) AND review_case.number <= \(cursor.newest) AND review_case.rank <= \(cursor.rank) \
        AND (review_case.rank < \(cursor.rank) OR review_case.number > \(cursor.number))
        """
    }
    if let tables = CaseOrder.selectiveTables(for: filter) { return try selected(tables, limit, condition) }
    var places: [Place] = []
    for lane in lanes {
      let query: SQL = """
        SELECT review_case.rank, review_case.number FROM \(sql: CaseOrder.leastTables(for: filter)) \
        WHERE review_case.queue = \(lane.queue) AND review_case.state = \(lane.state.rawValue) \
        AND \(filter.condition) AND \(condition) \
        ORDER BY review_case.rank DESC, review_case.number LIMIT \(limit)
        """
      places += try fetch(query)
    }
    if lanes.count > 1 { places.sort { $0.precedes($1) } }
    return Array(places.prefix(limit))
  }

  /// The last place before a cursor, which the index gives from behind.
  func last(before cursor: CaseCursor) throws -> Place? {
    let condition: SQL = """
      review_case.rank >= \(cursor.rank) \
      AND (review_case.rank > \(cursor.rank) OR review_case.number < \(cursor.number))
      """
    if let tables = CaseOrder.selectiveTables(for: filter) {
      return try selected(tables, .max, condition).last
    }
    let tables = CaseOrder.leastTables(for: filter)
    let places = try lanes.flatMap { lane in
      try fetch(
        """
        SELECT review_case.rank, review_case.number FROM \(sql: tables) \
        WHERE review_case.queue = \(lane.queue) AND review_case.state = \(lane.state.rawValue) \
        AND \(filter.condition) AND \(condition) \
        ORDER BY review_case.rank, review_case.number DESC LIMIT 1
        """)
    }
    return places.max { $1.precedes($0) }
  }

  /// The tables that the conditions of other filters than those of a thread or an author speak of.
  static func leastTables(for filter: CaseFilter) -> String {
    filter.isOnCasesOnly
      ? "review_case" : "review_case CROSS JOIN revision ON revision.number = review_case.revision"
  }

  /// The tables in the order in which the cases of a thread or an author are found at once; `nil` for other filters.
  static func selectiveTables(for filter: CaseFilter) -> String? {
    let start: String? =
      if filter.author != nil {
        "comment CROSS JOIN thread ON thread.number = comment.thread"
      } else if filter.threadID != nil {
        "thread CROSS JOIN comment ON comment.thread = thread.number"
      } else {
        nil
      }
    return start.map { tables in
      """
      \(tables) CROSS JOIN revision ON revision.comment = comment.number \
      CROSS JOIN review_case ON review_case.revision = revision.number
      """
    }
  }

  /// Those of a thread or an author, which are few: found first and sorted then.
  private func selected(_ tables: String, _ limit: Int, _ condition: SQL) throws -> [Place] {
    let query: SQL = """
      SELECT review_case.rank, review_case.number FROM \(sql: tables) \
      WHERE review_case.queue IN \(Set(lanes.map(\.queue)).sorted()) \
      AND review_case.state IN \(Set(lanes.map(\.state.rawValue)).sorted()) \
      AND \(filter.condition) AND \(condition) \
      ORDER BY review_case.rank DESC, review_case.number LIMIT \(limit)
      """
    return try fetch(query)
  }

  private func fetch(_ query: SQL) throws -> [Place] {
    try SQLRequest<Row>(literal: query, cached: true).fetchAll(db).map { row in
      var columns = ColumnReader(row)
      return Place(rank: try columns.value(), number: try columns.value())
    }
  }
}

extension Database {
  /// The rows of queues by name; of all queues where none is named.
  func queueNumbers(_ names: Set<String>) throws -> [Int64] {
    if names.isEmpty {
      return try Int64.fetchAll(cachedStatement(sql: "SELECT number FROM queue ORDER BY number"))
    }
    return try names.sorted().map(queueNumber)
  }

  /// The row of a queue.
  func queueNumber(_ name: String) throws -> Int64 {
    let statement = try cachedStatement(sql: "SELECT number FROM queue WHERE name = CAST(? AS TEXT)")
    guard let number = try Int64.fetchOne(statement, arguments: [UTF8Text(name)]) else {
      throw StoreError.noQueue(name: name)
    }
    return number
  }
}
