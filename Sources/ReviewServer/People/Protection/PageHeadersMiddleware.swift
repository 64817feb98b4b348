import HTTPTypes
import Hummingbird

/// Has browsers run and load nothing on pages but what the server itself has put there.
struct PageHeadersMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if response.headers[.contentType]?.hasPrefix("text/html") ?? false {
      response.protectPage(nonce: context.nonce)
    }
    return response
  }
}

extension Response {
  /// Adds the headers that every page has.
  ///
  /// - Parameter nonce: what the page's script elements carry; empty where it has none.
  mutating func protectPage(nonce: String) {
    let scripts = nonce.isEmpty ? "'none'" : "'nonce-\(nonce)'"
    headers[.contentSecurityPolicy] = """
      default-src 'none'; script-src \(scripts); style-src 'self'; img-src 'self' data:; connect-src 'self'; \
      form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; \
      trusted-types 'none'
      """
    headers[.xContentTypeOptions] = "nosniff"
    // Not `no-referrer`: browsers would then hide even from this server where a form comes from.
    headers[.referrerPolicy] = "same-origin"
    headers[.crossOriginOpenerPolicy] = "same-origin"
    headers[.crossOriginResourcePolicy] = "same-origin"
    headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
  }
}

extension HTTPField.Name {
  fileprivate static let referrerPolicy = Self("Referrer-Policy")!
  static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
  fileprivate static let permissionsPolicy = Self("Permissions-Policy")!
}
