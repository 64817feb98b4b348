import CommentModel
import Hummingbird
import Logging
import ReviewStore

/// Shows what went wrong as a page, where a page was asked for.
struct PageErrorMiddleware: RouterMiddleware {
  let now: @Sendable () -> Timestamp

  private struct Content {
    let message: String
  }

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as Refusal {
      throw error
    } catch {
      let known = PageError(error)
      if known == .fault {
        // None of the words of the store's errors comes from a comment; of others only the kind is known to be harmless.
        let text = (error as? StoreError)?.description ?? "\(type(of: error))"
        context.logger.error("page failed", metadata: ["error": "\(text)", "path": "\(request.uri.path)"])
      }
      let visit = try PageVisit(request, context, at: now())
      let content = Content(message: visit.words(known.message))
      return Page(visit, title: visit.words("errorTitle"), menu: nil, content: content)
        .response("error", status: known.status)
    }
  }
}
