import CommentModel
import Hummingbird
import ReviewStore

/// The dashboard: what came, what was decided and how fast, and what waits.
struct DashboardRoutes {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp
  private let kept = KeptAnswer<DashboardContent.Answer>()

  init(queue: ReviewConnections, now: @escaping @Sendable () -> Timestamp) {
    self.queue = queue
    self.now = now
  }

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("dashboard") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let since = Timestamp(milliseconds: visit.now.milliseconds - Int64(DashboardContent.days) * 86_400_000)
      let answer = try await kept {
        try await queue.read { (store) throws(StoreError) in
          DashboardContent.Answer(
            figures: try store.figures(days: DashboardContent.days, at: visit.now),
            agreements: try store.agreements(), exposures: try store.exposures(since: since),
            counts: try store.countByState())
        }
      }
      return Page(
        visit, title: visit.words("dashboard"), menu: .dashboard, content: DashboardContent(answer, visit)
      ).response("dashboard")
    }
  }
}
