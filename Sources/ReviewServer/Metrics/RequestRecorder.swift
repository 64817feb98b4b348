import Hummingbird
import Logging

/// Counts every request, and logs those that failed by the server's fault, or all. Neither addresses nor bodies are
/// logged: a query may hold a key, a body a comment.
struct RequestRecorder: RouterMiddleware {
  let metrics: ServerMetrics
  let logsRequests: Bool

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let duration = ContinuousClock.now - start
    let route = context.endpointPath ?? "none"
    let status = Int(response.status.code)
    metrics.count(
      ServerMetrics.RequestKind(route: route, method: request.knownMethod, status: status), duration)
    if status >= 500 || logsRequests {
      context.logger.log(
        level: status >= 500 ? .error : .notice, "request",
        metadata: [
          "route": "\(route)", "method": "\(request.knownMethod)", "status": "\(status)",
          "microseconds": "\(duration / .microseconds(1))",
        ])
    }
    return response
  }
}

extension Request {
  /// The method where it is a usual one; clients may send any word.
  fileprivate var knownMethod: String {
    switch method {
    case .get, .head, .post, .put, .patch, .delete, .options: method.rawValue
    default: "other"
    }
  }
}
