import CommentAnalysis
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewStore

/// The page of a case.
struct CaseRoutes {
  let queue: ReviewConnections
  let setup: ScoringSetup
  let pool: ScorerPool
  let now: @Sendable () -> Timestamp

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("cases/:number") { request, context in
      let visit = try PageVisit(request, context, at: now())
      guard let number = context.parameters.get("number", as: Int64.self) else { throw PageError.notFound }
      return try await page(
        number, visit, query: visit.query, notice: StepNotice(queue).notice(for: visit), typed: FormFields())
    }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - query: which list the case was opened from.
  ///   - typed: what a form had in it that was not taken.
  func page(
    _ number: Int64, _ visit: PageVisit, query: FormFields, notice: Notice?, typed: FormFields,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let list = QueueQuery(query)
    var answer = try await queue.read { (store) throws(StoreError) in
      try store.settle(at: visit.now)
      return CaseContent.Answer(
        detail: try store.show(number), author: try store.author(ofCase: number),
        neighbours: try store.neighbours(of: number, list.filter, by: list.order))
    }
    answer.explanation = await explanation(of: answer.detail)
    let isRevealed =
      !visit.preferences.masksSevereWords
      || visit.query["severe"] != nil && visit.hasRevealed(answer.detail.audit)
    let content = CaseContent(
      answer, list, visit, setup, typed: typed, isRevealed: isRevealed, isWhole: visit.query["whole"] != nil)
    return Page(
      visit, title: visit.words("case", ["case": .text("\(number)")]), menu: .queue, notice: notice,
      content: content
    ).response("case", status: status)
  }

  /// The arithmetic, made anew: the queue keeps only the steps that counted for toxicity.
  private func explanation(of detail: CaseDetail) async -> Explanation? {
    if detail.purged != nil { return nil }
    let comment = detail.reviewCase.comment
    let parent = detail.ancestors.last?.comment.text
    return await withTaskExecutorPreference(globalConcurrentExecutor) {
      pool.withPlace { $0.scorer.explain(comment.text, answering: parent) }
    }
  }
}
