import HTTPTypes
import Hummingbird
import PageMarkup
import ReviewStore

/// Tells people on a page, and programs in JSON, why they may not do something.
struct PageFailureMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is EntranceNeeded {
      if request.method == .get || request.method == .head { return PageFailureMiddleware.entrance(request) }
      let words = Words.words(for: request)
      return page(
        .unauthorized, words, "notLoggedIn",
        "<p>\(words("notLoggedInHint"))</p>\n<p><a href=\"/login\">\(words("logIn"))</a></p>")
    } catch let error as RoleNeeded {
      let words = Words.words(for: request)
      let role = words.role(error.role)
      return page(
        .forbidden, words, "roleNeeded", "<p>\(words("roleNeededHint", ["role": .text(role)]))</p>")
    } catch is StaleForm {
      if isForPrograms(context) {
        throw Refusal(.permissionDenied, "The token of the page is missing or old: `X-CSRF-Token`.")
      }
      let words = Words.words(for: request)
      return page(.forbidden, words, "formStale", "<p>\(words("formStaleHint"))</p>")
    } catch let error as TooManyRequests {
      if isForPrograms(context) {
        var refusal = Refusal(.tooMany, "Too many requests.")
        refusal.headers[.retryAfter] = error.seconds
        throw refusal
      }
      let words = Words.words(for: request)
      var response = page(
        .tooManyRequests, words, "tooFast", "<p>\(words("tooFastHint", count: Int(error.seconds) ?? 1))</p>")
      response.headers[.retryAfter] = error.seconds
      return response
    } catch let error as HTTPError
      where error.status == .notFound && request.headers[.accept]?.contains("text/html") ?? false
    {
      let words = Words.words(for: request)
      return page(
        .notFound, words, "errorNotFound", "<p><a href=\"/queue\">\(words("backToQueue"))</a></p>")
    }
  }

  /// - Parameter title: the key of the page's title.
  private func page(
    _ status: HTTPResponse.Status, _ words: Words, _ title: String, _ content: HTML
  ) -> Response {
    var response = PlainPage(words, title: words(title), content: content).response(status: status)
    response.protectPage(nonce: "")
    return response
  }

  private func isForPrograms(_ context: ServerContext) -> Bool {
    let path = context.endpointPath ?? ""
    return path.hasPrefix("/api/") || path.contains("comments") || path.contains("discovery")
      || path == "/metrics"
  }

  /// Where one logs in, and comes back from.
  private static func entrance(_ request: Request) -> Response {
    var fields = FormFields()
    fields.append("next", request.uri.string)
    return Response(
      status: .seeOther, headers: [.location: "/login?\(fields.encoded)", .cacheControl: "no-store"])
  }
}
