import Hummingbird

/// Makes pages beside the event loop: a page takes some milliseconds, in which decisions of others would wait.
struct BesideLoopMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try await next(request, context) }
  }
}
