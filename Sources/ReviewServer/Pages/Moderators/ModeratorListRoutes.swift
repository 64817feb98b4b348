import CommentModel
import Hummingbird
import ReviewStore

/// The page of the moderators.
struct ModeratorListRoutes {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("moderators") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let since = Timestamp(milliseconds: visit.now.milliseconds - Int64(DashboardContent.days) * 86_400_000)
      let answer = try await queue.read { (store) throws(StoreError) in
        ModeratorsContent.Answer(
          figures: try store.moderatorFigures(since: since),
          accounts: try store.moderators(), agreements: try store.agreements(),
          exposures: try store.exposures(since: since))
      }
      return Page(
        visit, title: visit.words("moderators"), menu: .moderators, content: ModeratorsContent(answer, visit)
      ).response("moderators")
    }
  }
}
