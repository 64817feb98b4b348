import Synchronization

/// How often somebody may ask: a bucket of tokens for each, out of which every request takes one, and into which they drip
/// back.
final class RateLimits: Sendable {
  private let buckets = Mutex<[Key: Bucket]>([:])

  /// How many buckets are kept at the most: some megabytes.
  private static let mostBuckets = 20_000

  /// A rate: so many at once, and so many a second for long.
  struct Rate: Sendable, Hashable {
    var burst: Double
    var perSecond: Double
  }

  /// Whose bucket, for which kind of request.
  struct Key: Sendable, Hashable {
    var kind: Kind
    /// An account or an address.
    var subject: String
  }

  private struct Bucket {
    var tokens: Double
    var time: ContinuousClock.Instant
  }

  /// Kinds of requests that are counted together.
  enum Kind: Sendable, Hashable, CaseIterable {
    /// Attempts to log in, from one address.
    case login
    /// Pages on which one logs in, from one address.
    case entrance
    /// Looks, by one account.
    case look
    /// Steps, by one account.
    case step
    /// Scores for others than this machine, by one account or address.
    case scoring

    /// People decide a case a second at best; programs in their name may be fifty times as fast. Passwords are tried ten at
    /// once and then twelve a minute.
    var rate: Rate {
      switch self {
      case .login: Rate(burst: 10, perSecond: 0.2)
      case .entrance: Rate(burst: 60, perSecond: 2)
      case .look: Rate(burst: 400, perSecond: 100)
      case .step: Rate(burst: 200, perSecond: 50)
      case .scoring: Rate(burst: 2000, perSecond: 1000)
      }
    }
  }

  /// Takes a token; how long to wait for the next one where there is none, else `nil`.
  func take(_ key: Key, at now: ContinuousClock.Instant = .now) -> Duration? {
    buckets.withLock { buckets in
      if buckets.count >= RateLimits.mostBuckets, buckets[key] == nil { RateLimits.prune(&buckets, at: now) }
      let rate = key.kind.rate
      var bucket = buckets[key] ?? Bucket(tokens: rate.burst, time: now)
      bucket.tokens = min(rate.burst, bucket.tokens + (now - bucket.time) / .seconds(1) * rate.perSecond)
      bucket.time = now
      defer { buckets[key] = bucket }
      if bucket.tokens < 1 { return .seconds((1 - bucket.tokens) / rate.perSecond) }
      bucket.tokens -= 1
      return nil
    }
  }

  /// How many buckets there are.
  var count: Int { buckets.withLock { $0.count } }

  /// Forgets the buckets that are full again; where that are too few, those that were not used for the longest.
  private static func prune(_ buckets: inout [Key: Bucket], at now: ContinuousClock.Instant) {
    buckets = buckets.filter { key, bucket in
      bucket.tokens + (now - bucket.time) / .seconds(1) * key.kind.rate.perSecond < key.kind.rate.burst
    }
    if buckets.count < mostBuckets / 2 { return }
    let times = buckets.values.map(\.time).sorted()
    let oldest = times[times.count / 2]
    buckets = buckets.filter { $0.value.time > oldest }
  }
}
