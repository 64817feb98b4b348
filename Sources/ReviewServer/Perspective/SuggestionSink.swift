import CommentModel
import ReviewStore

/// Where suggested scores go.
struct SuggestionSink: Sendable {
  /// `nil` where the server only scores.
  let queue: ReviewConnections?
  /// The time.
  let now: @Sendable () -> Timestamp

  /// Keeps what a client suggests; it is on the disk when this returns.
  func keep(_ request: SuggestRequest) async throws {
    let feedback = request.feedback(at: now())
    guard let queue else {
      throw Refusal(.unavailable, "This server has no database, and keeps no suggested scores.")
    }
    if !feedback.isEmpty { try await queue.write { store throws(StoreError) in try store.add(feedback) } }
  }
}
