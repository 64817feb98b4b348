import CommentAnalysis
import CommentFormats
import Synchronization

/// Scorers and parsers for as many threads as work. Each is lent to one of them at a time; as there are more than threads
/// that ask, nobody waits for one.
final class ScorerPool: Sendable {
  /// What a thread needs.
  struct Place: ~Copyable {
    var scorer: Scorer
    /// `nil` where the policy has thresholds only, which the scorer knows.
    var judge: Judge?
    var parser = JSONDocumentParser()
    let policy: Policy

    init(_ setup: ScoringSetup) {
      scorer = Scorer(lexicons: setup.lexicons, policy: setup.policy)
      judge = setup.policy.needsJudge ? Judge(policy: setup.policy, lexicons: setup.lexicons) : nil
      policy = setup.policy
    }
  }

  private let places: [Room]
  private let next = Atomic<Int>(0)

  private final class Room: Sendable {
    let place: Mutex<Place>

    init(_ setup: ScoringSetup) {
      place = Mutex(Place(setup))
    }
  }

  /// Makes places for `threads` event loops and as many threads beside them.
  init(_ setup: ScoringSetup, threads: Int) {
    places = (0..<max(1, threads) * 2).map { _ in Room(setup) }
  }

  /// Lends a place that nobody else has.
  func withPlace<Result: Sendable>(_ body: (inout Place) -> Result) -> Result {
    let first = UInt(bitPattern: next.wrappingAdd(1, ordering: .relaxed).oldValue)
    for offset in 0..<UInt(places.count) {
      let room = places[Int((first &+ offset) % UInt(places.count))]
      if let result = room.place.withLockIfAvailable({ body(&$0) }) { return result }
    }
    return places[0].place.withLock { body(&$0) }
  }
}
