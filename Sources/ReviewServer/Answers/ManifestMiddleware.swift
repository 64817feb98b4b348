import HTTPTypes
import Hummingbird

/// Names in every answer what its scores depend on.
struct ManifestMiddleware: RouterMiddleware {
  /// The hash that `parley version` prints.
  let manifest: String

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.manifest] = manifest
    return response
  }
}

extension HTTPField.Name {
  /// The hash over all that scores depend on.
  static let manifest = Self("Parley-Manifest")!
}
