import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewIntake
import ReviewStore

/// Scores threads, stores them, and makes a case of every comment that the policy flags.
struct ThreadQueueing: Sendable {
  let desk: QueueDesk
  let setup: ScoringSetup
  let pool: ScorerPool
  let metrics: ServerMetrics

  /// How many comments are scored before others get their turn.
  private static let batch = 64

  /// Queues what was sent; threads without a comment and without a claim to some are left out, as in `parley queue add`.
  func queue(_ upload: ThreadUpload) async throws -> (counts: EnqueueCounts, threads: Int) {
    let threads = upload.result.threads.filter { !$0.comments.isEmpty || $0.completeness.claimed != nil }
    let setup = setup
    let contexts = try await desk.read { (store, _) throws(StoreError) in
      try store.requirePseudonyms(nil)
      let names = try store.authorNames(pseudonyms: nil, keepsAddresses: false)
      let contexts = QueueContexts(setup.policy, site: upload.site, language: upload.language, names)
      return try contexts.contexts(of: threads.map { ($0, upload.source) }, store)
    }
    var counts = EnqueueCounts()
    for (number, thread) in threads.enumerated() {
      let scored = await score(thread, contexts.isEmpty ? [] : contexts[number])
      counts += try await desk.write { (store, time) throws(StoreError) in
        try store.enqueue(
          thread, scored: scored, source: upload.source, holds: upload.holds, manifest: setup.shortManifest,
          at: time)
      }
    }
    return (counts, threads.count)
  }

  private func score(_ thread: CommentThread, _ contexts: [CommentContext]) async -> [ScoredComment] {
    let pool = pool
    return await withTaskExecutorPreference(globalConcurrentExecutor) {
      var scored: [ScoredComment] = []
      for start in stride(from: 0, to: thread.comments.count, by: ThreadQueueing.batch) {
        let part = start..<min(start + ThreadQueueing.batch, thread.comments.count)
        scored += pool.withPlace { place in
          part.map { place.score(thread, $0, contexts.isEmpty ? CommentContext() : contexts[$0]) }
        }
        metrics.count(comments: part.count)
        await Task.yield()
      }
      return scored
    }
  }
}

extension ScorerPool.Place {
  /// A comment's scores with their arithmetic, as the queue keeps them.
  fileprivate mutating func score(
    _ thread: CommentThread, _ index: Int, _ context: CommentContext
  ) -> ScoredComment {
    let comment = thread.comments[index]
    let parent = thread.links[index].parent.map { thread.comments[$0].text }
    var explanation = scorer.explain(comment.text, marks: comment.marks, answering: parent)
    if judge != nil {
      explanation.scored.verdict = scorer.verdict(on: comment.text, explanation, in: context, by: &judge!)
    }
    return explanation.scored
  }
}
