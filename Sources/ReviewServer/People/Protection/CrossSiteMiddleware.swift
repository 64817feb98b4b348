import HTTPTypes
import Hummingbird
import NIOCore
import ReviewStore

/// Refuses steps that another site's page has a browser take (CSRF): a step needs the token that only this site's pages have,
/// and must not come from elsewhere, where the browser says so.
struct CrossSiteMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let isSafe = [.get, .head, .options].contains(request.method)
    guard !isSafe, let expected = expectedToken(request, context) else {
      return try await next(request, context)
    }
    if request.isFromElsewhere(isSecure: context.isSecure) { throw StaleForm() }
    var request = request
    let given: String
    if let field = request.headers[.csrfToken] {
      given = field
    } else if request.isForm {
      let bytes = try await request.collectBody(upTo: ServerContext.longestBody)
      given = FormFields(encoded: String(buffer: bytes))["csrf"] ?? ""
    } else {
      given = ""
    }
    guard expected.matches(given) else { throw StaleForm() }
    return try await next(request, context)
  }

  /// The token that a step has to come with; `nil` where it comes from a program, whose own token no browser sends.
  private func expectedToken(_ request: Request, _ context: ServerContext) -> SecretToken? {
    if context.access == .entrance {
      // Nobody knows a token that is made here: without the cookie no form counts.
      let secret = SessionCookie.form(isSecure: context.isSecure).secret(in: request) ?? SecretToken()
      return secret.derived(for: Visitor.formPurpose)
    }
    guard let visitor = context.visitor, visitor.login != nil else { return nil }
    return SecretToken(text: visitor.csrfToken)
  }
}

/// A form whose token is not the one of now, or that another site has sent.
struct StaleForm: Error {}

extension Request {
  /// Whether it is a page's form.
  fileprivate var isForm: Bool {
    headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
  }

  /// Whether the browser says that another site's page sends it.
  fileprivate func isFromElsewhere(isSecure: Bool) -> Bool {
    if let site = headers[.fetchSite], site != "same-origin", site != "none" { return true }
    guard let origin = headers[.origin]?.lowercased() else { return false }
    let host = (head.authority ?? "").lowercased()
    return origin != "https://\(host)" && (isSecure || origin != "http://\(host)")
  }
}

extension HTTPField.Name {
  /// Where scripts put the token of forms.
  static let csrfToken = Self("X-CSRF-Token")!
  fileprivate static let fetchSite = Self("Sec-Fetch-Site")!
}
