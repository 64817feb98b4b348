import CommentAnalysis
import CommentEvaluation
import CommentModel

/// Forecasts the conversations of corpora and measures what comes out.
struct ThreadEvaluationRun {
  var lexicons: Lexicons
  var policy: Policy
  var cores: Int
  /// From which forecast on a conversation is taken for one that derails; `nil` lets the corpus decide.
  var threshold: Double?

  func evaluate(_ corpus: ConversationCorpus) async throws -> ThreadEvaluation {
    let conversations = corpus.conversations
    var progress = Progress(
      "forecasting \(corpus.name)", total: conversations.reduce(0) { $0 + $1.thread.comments.count })
    var reader = PolitenessReader(Politeness(lexicons))
    var forecasts: [ThreadEvaluation.Forecasted] = []
    var scored: [ScoredComment] = []
    let batch = BatchScoring(lexicons: lexicons, policy: policy, jobs: cores)
    try await batch.score(conversations.map(\.thread)) { number, comments, results in
      scored += results
      progress.advance(by: comments.count)
      let conversation = conversations[number]
      guard scored.count == conversation.thread.comments.count else { return }
      // What is to be forecast is not read.
      let turns = conversation.order.dropLast().map { place in
        let comment = conversation.thread.comments[place]
        return ForecastTurn(
          author: comment.author, time: comment.time, depth: conversation.thread.links[place].depth,
          scored: scored[place],
          politeness: reader.counts(in: comment.text.utf8Span.span, scored[place].passages))
      }
      forecasts.append(ThreadEvaluation.Forecasted(conversation, ThreadForecast(turns)))
      scored = []
    }
    Progress.clear()
    return try ThreadEvaluation(corpus, forecasts, threshold: threshold)
  }
}
