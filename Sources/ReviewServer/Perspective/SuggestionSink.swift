import CommentModel
import ReviewStore

/// Where suggested scores go.
struct SuggestionSink: Sendable {
  /// The time.
  let now: @Sendable () -> Timestamp
  /// Keeps them, and returns when that is certain.
  let keep: @Sendable ([Feedback]) async throws -> Void

  /// Keeps what a client suggests.
  func keep(_ request: SuggestRequest) async throws {
    let feedback = request.feedback(at: now())
    if feedback.isEmpty { return }
    // Keeping waits for the disk; the connection's event loop has others to serve.
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try await keep(feedback) }
  }
}
