import HTTPTypes
import Hummingbird

/// Refuses those who ask too often.
struct RateMiddleware: RouterMiddleware {
  let limits: RateLimits

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    if let kind = kind(of: request, context) {
      let subject = context.visitor.map { "account \($0.name)" } ?? RateMiddleware.network(of: context.client)
      if let pause = limits.take(RateLimits.Key(kind: kind, subject: subject)) {
        throw TooManyRequests(pause: pause)
      }
    }
    return try await next(request, context)
  }

  private func kind(of request: Request, _ context: ServerContext) -> RateLimits.Kind? {
    let isLook = request.method == .get || request.method == .head
    return switch context.access {
    case .anybody: nil
    case .entrance: isLook ? .entrance : .login
    case .scoring, .metrics: context.isLocal && context.visitor == nil ? nil : .scoring
    case .page, .api: isLook ? .look : .step
    }
  }

  /// An address, of IPv6 the network that one customer has (64 bits).
  private static func network(of address: String?) -> String {
    guard let address, address.contains(":") else { return address ?? "" }
    return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
  }
}

/// Somebody asks too often.
struct TooManyRequests: Error {
  /// When to ask again.
  let pause: Duration

  /// The value of `Retry-After`.
  var seconds: String { "\(max(1, Int((pause / .seconds(1)).rounded(.up))))" }
}
