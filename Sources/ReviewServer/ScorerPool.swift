import CommentAnalysis
import Synchronization

/// Scorers for as many threads as work. Each is lent to one of them at a time; as there are more scorers than
/// threads that score, nobody waits for one.
final class ScorerPool: Sendable {
  private let places: [Place]
  private let next = Atomic<Int>(0)

  private final class Place: Sendable {
    let scorer: Mutex<Scorer>

    init(_ setup: ScoringSetup) {
      scorer = Mutex(Scorer(lexicons: setup.lexicons, policy: setup.policy))
    }
  }

  /// Makes scorers for `threads` event loops and as many threads beside them.
  init(_ setup: ScoringSetup, threads: Int) {
    places = (0..<max(1, threads) * 2).map { _ in Place(setup) }
  }

  /// Lends a scorer that nobody else has.
  func withScorer<Result>(_ body: (inout sending Scorer) -> sending Result) -> sending Result {
    let first = next.wrappingAdd(1, ordering: .relaxed).oldValue
    for offset in 0..<places.count {
      let place = places[Int(truncatingIfNeeded: UInt(bitPattern: first &+ offset) % UInt(places.count))]
      if let result = place.scorer.withLockIfAvailable(body) { return result }
    }
    return places[0].scorer.withLock(body)
  }
}
