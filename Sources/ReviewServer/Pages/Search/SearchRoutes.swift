import CommentModel
import Hummingbird
import ReviewStore

/// The search for words in comments, their authors and the titles of articles.
struct SearchRoutes {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp

  /// How many comments a page shows, and how many are looked at for it.
  private static let pageSize = 30
  private static let patience = 50_000

  func add(to routes: RouterGroup<ServerContext>) {
    routes.get("search") { request, context in
      let visit = try PageVisit(request, context, at: now())
      let words = (visit.query["q"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      if words.count == 1, let number = Int64(words[0].drop { $0 == "#" }), visit.query["words"] == nil,
        let one = try? await queue.read({ store throws(StoreError) in try store.reviewCase(number) })
      {
        return Response.see("/cases/\(one.number)")
      }
      let before: Int64? = visit.query.number("before")
      var page: SearchPage?
      if !words.isEmpty {
        page = try await queue.read { (store) throws(StoreError) in
          try store.search(
            words, limit: SearchRoutes.pageSize, patience: SearchRoutes.patience, before: before)
        }
      }
      return Page(
        visit, title: visit.words("search"), menu: .search, content: SearchContent(page, words, visit)
      ).response("search")
    }
  }
}
