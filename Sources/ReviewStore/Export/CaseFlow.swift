import CommentEvaluation
import CommentModel
import GRDB

/// What comes into a queue and leaves it, step by step, and how old the cases are that are open.
struct CaseFlow {
  /// A step of a case.
  struct Step {
    let time: Int64
    let kind: Kind
    /// The case's place among those of its queue, in the order in which they were made.
    let place: Int

    enum Kind: Int {
      case made, decided, reopened
    }

    init(_ row: Row) throws {
      var columns = ColumnReader(row)
      time = try columns.value()
      kind = try Kind(rawValue: columns.value()).orUnreadable()
      place = try columns.value()
    }
  }

  /// All steps of the queue's cases, in order: of those at the same moment a case is made first, and a decision that
  /// is taken back for another one makes place for it before.
  let query: String
  private let made: [Int64]
  private var open: OpenPlaces
  private var counts = (made: 0, reopened: 0, decided: 0)

  init(of queue: Int64, _ db: Database) throws {
    let places = """
      SELECT number, enqueued, row_number() OVER (ORDER BY enqueued, number) - 1 AS place
      FROM review_case WHERE queue = \(queue)
      """
    query = """
      WITH place AS MATERIALIZED (\(places))
      SELECT enqueued AS time, 0 AS kind, place, 0 AS step FROM place
      UNION ALL
      SELECT decision.time, 1, place.place, decision.number FROM decision
      JOIN place ON place.number = decision.review_case WHERE decision.action <> 'escalate'
      UNION ALL
      SELECT reversal.time, CASE WHEN reversal.kind = 'redo' THEN 1 ELSE 2 END, place.place, decision.number
      FROM reversal JOIN decision ON decision.number = reversal.decision
      JOIN place ON place.number = decision.review_case WHERE decision.action <> 'escalate'
      ORDER BY time, step, kind
      """
    made = try Int64.fetchAll(
      db, sql: "SELECT enqueued FROM review_case WHERE queue = \(queue) ORDER BY enqueued, number")
    open = OpenPlaces(count: made.count)
  }

  /// The first and the last moment at which something happened to a case.
  static func span(_ db: Database) throws -> (first: Timestamp, last: Timestamp)? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT min(enqueued), max(
          max(enqueued), coalesce((SELECT max(time) FROM decision), -1e18),
          coalesce((SELECT max(time) FROM reversal), -1e18))
        FROM review_case
        """)
    guard let row else { return nil }
    var columns = ColumnReader(row)
    guard let first = try columns.optionalTime(), let last = try columns.optionalTime() else { return nil }
    return (first, last)
  }

  /// Takes the next step.
  mutating func take(_ step: Step) {
    switch step.kind {
    case .made:
      counts.made += 1
      open.insert(step.place)
    case .decided:
      counts.decided += 1
      open.remove(step.place)
    case .reopened:
      counts.reopened += 1
      open.insert(step.place)
    }
  }

  /// The hour that ends now; the next one begins.
  mutating func record(of hour: Timestamp, to end: Timestamp, queue: String) -> QueueHourRecord {
    defer { counts = (0, 0, 0) }
    func age(_ share: Double) -> Double? {
      if open.count == 0 { return nil }
      // The youngest has the last place.
      return quantile(share, of: open.count) { rank in
        Double(end.milliseconds - made[open.place(ofRank: open.count - 1 - rank)]) / 1000
      }
    }
    return QueueHourRecord(
      queue: queue, hour: hour, made: counts.made, reopened: counts.reopened, decided: counts.decided,
      backlog: open.count, medianAge: age(0.5), age90: age(0.9), oldest: age(1))
  }
}

/// A set of numbers from 0 on that knows which one is the n-th (P. M. Fenwick, "A New Data Structure for Cumulative
/// Frequency Tables", Software: Practice and Experience 24, 1994). All calls are O(log count).
struct OpenPlaces {
  private var sums: [Int32]
  private var isOpen: [Bool]
  private let highest: Int
  /// How many numbers are in it.
  private(set) var count = 0

  /// Creates the empty set of numbers below a bound.
  init(count bound: Int) {
    sums = [Int32](repeating: 0, count: bound + 1)
    isOpen = [Bool](repeating: false, count: bound)
    highest = bound == 0 ? 0 : 1 << (Int.bitWidth - 1 - bound.leadingZeroBitCount)
  }

  /// Puts a number in; one that is there stays.
  mutating func insert(_ place: Int) {
    if isOpen[place] { return }
    isOpen[place] = true
    count += 1
    add(1, at: place)
  }

  /// Takes a number out; of one that is not there nothing is left to do.
  mutating func remove(_ place: Int) {
    if !isOpen[place] { return }
    isOpen[place] = false
    count -= 1
    add(-1, at: place)
  }

  /// The number of a rank, 0 for the lowest; below `count`.
  func place(ofRank rank: Int) -> Int {
    var place = 0
    var rest = Int32(rank)
    var step = highest
    while step > 0 {
      if place + step < sums.count, sums[place + step] <= rest {
        place += step
        rest -= sums[place]
      }
      step >>= 1
    }
    return place
  }

  private mutating func add(_ change: Int32, at place: Int) {
    var index = place + 1
    while index < sums.count {
      sums[index] += change
      index += index & -index
    }
  }
}
