import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewStore

/// A thread of made-up comments, with which somebody who has none can try the queue.
struct DemoThread {
  let setup: ScoringSetup

  /// Scores it and puts what is flagged into the queue. The second time it adds nothing.
  func enqueue(into queue: ReviewConnections, at now: Timestamp) async throws -> EnqueueCounts {
    let setup = setup
    return try await queue.write { (store) throws(StoreError) in
      let bytes = Array(Asset.text("seeds/demo.ndjson").utf8)
      var counts = EnqueueCounts()
      guard let result = try? readThreads(bytes: bytes, name: "demo", format: .ndjson) else { return counts }
      var scorer = Scorer(lexicons: setup.lexicons, policy: setup.policy)
      var judge = Judge(policy: setup.policy, lexicons: setup.lexicons)
      for thread in result.threads {
        let scored = thread.comments.indices.map { index in
          let comment = thread.comments[index]
          let parent = thread.links[index].parent.map { thread.comments[$0].text }
          var explanation = scorer.explain(comment.text, marks: comment.marks, answering: parent)
          let context = CommentContext(title: thread.title, author: comment.author, time: comment.time)
          explanation.scored.verdict = scorer.verdict(on: comment.text, explanation, in: context, by: &judge)
          return explanation.scored
        }
        counts += try store.enqueue(
          thread, scored: scored, source: "demo", manifest: setup.shortManifest, at: now)
      }
      return counts
    }
  }
}
