import CommentAnalysis
import CommentModel
import Hummingbird
import ReviewStore

/// The page of the policy: its thresholds and rules, how often moderators followed them, and a box to try a text in.
struct PolicyRoutes {
  let queue: ReviewConnections
  let setup: ScoringSetup
  let pool: ScorerPool
  let now: @Sendable () -> Timestamp

  /// Over how many days precision is measured, in milliseconds.
  private static let period: Int64 = 90 * 86_400_000

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("policy") { request, context in try await page(PageVisit(request, context, at: now()), nil) }
    // A POST, so that the text is in no address and no log.
    routes.post("policy") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let text = try await FormFields(request)["text"] ?? ""
      return try await page(visit, text.replacing("\r\n", with: "\n"))
    }
  }

  private func page(_ visit: PageVisit, _ text: String?) async throws -> Response {
    let since = Timestamp(milliseconds: visit.now.milliseconds - PolicyRoutes.period)
    let precisions = try await queue.read { (store) throws(StoreError) in
      try store.rulePrecisions(since: since)
    }
    var trial: PolicyTrial?
    if let text, !text.isEmpty { trial = PolicyTrial(text, await explanation(of: text), visit.words) }
    let content = PolicyContent(setup, precisions, visit, typed: text ?? "", result: trial)
    return Page(visit, title: visit.words("policy"), menu: .policy, content: content).response("policy")
  }

  private func explanation(of text: String) async -> Explanation {
    await withTaskExecutorPreference(globalConcurrentExecutor) {
      pool.withPlace { place in
        var explanation = place.scorer.explain(text)
        if place.judge != nil {
          explanation.scored.verdict = place.scorer.verdict(
            on: text, explanation, in: CommentContext(), by: &place.judge!)
        }
        return explanation
      }
    }
  }
}
