import CommentModel

/// Where suggested scores go.
struct SuggestionSink: Sendable {
  /// The time.
  let now: @Sendable () -> Timestamp
  /// Keeps them, and returns when that is certain.
  let keep: @Sendable ([SuggestedScore]) async throws -> Void

  /// Keeps what a client suggests.
  func keep(_ request: SuggestRequest) async throws {
    let scores = request.suggestedScores(at: now())
    if scores.isEmpty { return }
    // Keeping may wait for the disk; the connection's event loop has others to serve.
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try await keep(scores) }
  }
}
