import HTTPTypes
import Hummingbird
import Logging
import ReviewStore

/// Finds out who asks, and lets nobody to a route who may not come there.
struct AccessMiddleware: RouterMiddleware {
  let settings: ServerSettings
  /// Who there is; `nil` where the server only scores.
  let accounts: Accounts?

  private var keys: APIKeys { APIKeys(settings.keys) }

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    // What has no route is told so to everybody.
    guard let path = context.endpointPath else { return try await next(request, context) }
    let declared = RouteAccess.declared(request.method, path)
    if declared.isEmpty {
      context.logger.error("route without access", metadata: ["route": "\(path)"])
      throw Refusal(.permissionDenied, "Nobody may come to this address.")
    }
    var context = context
    context.access = declared[0]
    switch context.access {
    case .page, .entrance: context.nonce = SecretToken().text
    default: break
    }
    for access in declared { try await admit(request, to: access, &context) }
    return try await next(request, context)
  }

  private func admit(_ request: Request, to access: Access, _ context: inout ServerContext) async throws {
    switch access {
    case .anybody: return
    case .entrance: context.visitor = try await accounts?.person(request, context)
    case .scoring: try await admitProgram(request, for: .score, &context)
    case .metrics: try await admitProgram(request, for: .read, &context)
    case .page(let role):
      context.visitor = try await accounts?.person(request, context)
      guard let visitor = context.visitor else { throw EntranceNeeded() }
      if visitor.role < role { throw RoleNeeded(role: role) }
    case .api(let scope, let role):
      context.visitor = try await visitor(request, context)
      guard let visitor = context.visitor else { throw AccessMiddleware.tokenNeeded(scope) }
      if visitor.role < role { throw Refusal(.permissionDenied, "The role `\(role.rawValue)` is needed.") }
      if !visitor.may(scope) { throw AccessMiddleware.scopeNeeded(scope) }
    }
  }

  /// Lets programs in that are on this machine, those with one of the server's keys, and those with a token.
  private func admitProgram(
    _ request: Request, for scope: TokenScope, _ context: inout ServerContext
  ) async throws {
    // What does not look like a token of this server may be meant for whoever the client thinks it talks to.
    let hasToken = APIToken.looksLikeOne(request.bearer) || APIToken.looksLikeOne(request.apiKey)
    if hasToken {
      context.visitor = try await accounts?.program(request, context)
      guard let visitor = context.visitor else { throw AccessMiddleware.tokenNeeded(scope) }
      if !visitor.may(scope) { throw AccessMiddleware.scopeNeeded(scope) }
    } else if !context.isLocal, scope != .score || !keys.isKnown(request.apiKey) {
      throw AccessMiddleware.tokenNeeded(scope)
    }
  }

  private func visitor(_ request: Request, _ context: ServerContext) async throws -> Visitor? {
    if request.headers[.authorization] != nil { return try await accounts?.program(request, context) }
    return try await accounts?.person(request, context)
  }

  private static func tokenNeeded(_ scope: TokenScope) -> Refusal {
    var refusal = Refusal(
      .unauthenticated,
      "A token with the scope `\(scope.rawValue)` is needed here: `Authorization: Bearer …`.")
    refusal.headers[.wwwAuthenticate] = "Bearer"
    return refusal
  }

  private static func scopeNeeded(_ scope: TokenScope) -> Refusal {
    Refusal(.permissionDenied, "The token does not have the scope `\(scope.rawValue)`.")
  }
}

/// A page that somebody has to log in for.
struct EntranceNeeded: Error {}

/// A page for which this role is needed.
struct RoleNeeded: Error {
  let role: Role
}
