import CommentModel

/// When a delivery that failed is tried again: later and later, and not at the same moment as all others.
struct WebhookBackoff: Sendable {
  /// The longest pause after the first attempt.
  var first = Duration.seconds(5)
  /// After so many attempts a webhook is disabled: with five seconds at first that is a day.
  var mostAttempts = 12

  private static let longest = Duration.seconds(6 * 3600)

  /// The moment of the next attempt; `nil` where there were enough.
  ///
  /// The pause is four times the one before, of which between a half and all is waited.
  ///
  /// - Parameters:
  ///   - attempts: how many there were, from 1.
  ///   - retryAfter: what the receiver wants, which is granted.
  func next(
    after attempts: Int, retryAfter: Duration?, at time: Timestamp,
    using random: inout some RandomNumberGenerator
  ) -> Timestamp? {
    if attempts >= mostAttempts { return nil }
    var pause = first
    for _ in stride(from: 1, to: attempts, by: 1) { pause = min(WebhookBackoff.longest, pause * 4) }
    pause = pause * Double.random(in: 0.5...1, using: &random)
    if let retryAfter { pause = max(pause, retryAfter) }
    return time.adding(pause)
  }
}
