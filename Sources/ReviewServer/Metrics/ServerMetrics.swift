import Synchronization

/// What the server has done since it started, counted.
final class ServerMetrics: Sendable {
  private let tallies = Mutex<[RequestKind: RequestTally]>([:])
  private let comments = Atomic<Int>(0)
  /// When the server was started.
  let started = ContinuousClock.now

  /// Requests that are counted together.
  struct RequestKind: Hashable {
    /// The route's path with its placeholders, never the request's own.
    var route: String
    var method: String
    var status: Int
  }

  /// Counts a request and the time to its answer.
  func count(_ kind: RequestKind, _ duration: Duration) {
    tallies.withLock { $0[kind, default: RequestTally()].add(duration) }
  }

  /// Counts comments that were scored.
  func count(comments count: Int) {
    comments.wrappingAdd(count, ordering: .relaxed)
  }

  /// How many comments were scored.
  var scoredComments: Int { comments.load(ordering: .relaxed) }

  /// The counts up to now, by route, method and status.
  var requests: [(kind: RequestKind, tally: RequestTally)] {
    tallies.withLock { Array($0) }
      .map { (kind: $0.key, tally: $0.value) }
      .sorted {
        ($0.kind.route, $0.kind.method, $0.kind.status) < ($1.kind.route, $1.kind.method, $1.kind.status)
      }
  }
}

/// How many requests there were, and how long they took.
struct RequestTally: Sendable {
  /// The upper bounds of the histogram's classes, in microseconds.
  static let bounds = [
    250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000,
  ]

  /// How many took no longer than each bound, and longer than the one before.
  private(set) var classes = [Int](repeating: 0, count: bounds.count)
  private(set) var count = 0
  /// All of them together, in seconds.
  private(set) var seconds = 0.0

  mutating func add(_ duration: Duration) {
    count += 1
    let (whole, atto) = duration.components
    let microseconds = Int(whole) * 1_000_000 + Int(atto / 1_000_000_000_000)
    seconds += Double(microseconds) / 1_000_000
    if let place = RequestTally.bounds.firstIndex(where: { microseconds <= $0 }) { classes[place] += 1 }
  }
}
