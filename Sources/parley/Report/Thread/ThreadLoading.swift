import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewIntake

/// Scores the threads of some inputs for a report.
struct ThreadLoading {
  let lexicons: Lexicons
  let policy: Policy
  let judging: JudgingArguments
  let jobs: Int
  let reading: CommentReading

  func threads(of inputs: [ThreadInput]) async throws -> [ReportedThread] {
    var batch = BatchScoring(lexicons: lexicons, policy: policy, jobs: jobs)
    if policy.needsJudge { batch.contexts = contexts(of: inputs.map(\.thread)) }
    var comments = [[ReportedComment]](repeating: [], count: inputs.count)
    var turns = [[ForecastTurn]](repeating: [], count: inputs.count)
    var reader = PolitenessReader(Politeness(lexicons))
    var progress = Progress("scoring", total: inputs.reduce(0) { $0 + $1.thread.comments.count })
    try await batch.score(inputs.map(\.thread)) { number, range, results in
      let thread = inputs[number].thread
      for (index, scored) in zip(range, results) {
        let link = thread.links[index]
        let comment = thread.comments[index]
        comments[number].append(
          reading.comment(comment, scored, parent: link.parent, depth: link.depth, flags: link.flags))
        turns[number].append(
          ForecastTurn(
            author: comment.author, time: comment.time, depth: link.depth, scored: scored,
            politeness: reader.counts(in: comment.text.utf8Span.span, scored.passages)))
      }
      progress.advance(by: range.count)
    }
    Progress.clear()
    return inputs.indices.map { number in
      let thread = inputs[number].thread
      return ReportedThread(
        title: thread.title ?? thread.id, origin: inputs[number].file, completeness: thread.completeness,
        comments: comments[number], forecast: ThreadForecast(turns[number]))
    }
  }

  /// For each thread what the policy's rules ask of its comments beside their texts.
  private func contexts(of threads: [CommentThread]) -> [[CommentContext]] {
    let needs = policy.needs
    let knowsBefore = !needs.isDisjoint(with: [.thread, .history])
    var reader = ContextReader(policy)
    return threads.map { thread in
      let fixed = ThreadContext(thread, judging, needs)
      return thread.comments.indices.map { index in
        let comment = thread.comments[index]
        let place = knowsBefore ? reader.place(of: index, in: thread, rejected: []) : nil
        return fixed.context(author: comment.author, time: comment.time, place)
      }
    }
  }
}
