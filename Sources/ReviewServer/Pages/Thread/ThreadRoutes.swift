import CommentModel
import Hummingbird
import ReviewStore

/// The page of a thread, from which a comment is decided together with all that answers it.
struct ThreadRoutes {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp

  /// The most comments that are shown.
  private static let longest = 1000

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("thread") { request, context in
      let visit = try PageVisit(request, context, at: now())
      guard let source = visit.query["source"], let id = visit.query["id"] else { throw PageError.notFound }
      let thread = try await queue.read { (store) throws(StoreError) in
        try store.thread(id, source: source, limit: ThreadRoutes.longest)
      }
      guard let thread else { throw PageError.notFound }
      return Page(visit, title: visit.words("thread"), menu: .queue, content: ThreadContent(thread, visit))
        .response("thread")
    }
  }
}
