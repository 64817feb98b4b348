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
      return page(
        .unauthorized, "You are not logged in",
        "Nothing was changed. <a href=\"/login\">Log in</a>, then go back and try again.")
    } catch let error as RoleNeeded {
      return page(
        .forbidden, "That is not for your role", "It takes the role <strong>\(error.role.rawValue)</strong>.")
    } catch is StaleForm {
      if isForPrograms(context) {
        throw Refusal(.permissionDenied, "The token of the page is missing or old: `X-CSRF-Token`.")
      }
      return page(
        .forbidden, "This form is no longer good",
        "Nothing was changed. Go back, load the page again, and then do it.")
    } catch let error as TooManyRequests {
      if isForPrograms(context) {
        var refusal = Refusal(.tooMany, "Too many requests.")
        refusal.headers[.retryAfter] = error.seconds
        throw refusal
      }
      var response = page(
        .tooManyRequests, "Too fast", "Wait \(error.seconds) seconds, and try again.")
      response.headers[.retryAfter] = error.seconds
      return response
    } catch let error as HTTPError
      where error.status == .notFound && request.headers[.accept]?.contains("text/html") ?? false
    {
      return page(
        .notFound, "There is nothing here", "<a href=\"/queue\">The queue</a> is where the work is.")
    }
  }

  private func page(_ status: HTTPResponse.Status, _ title: String, _ text: HTML) -> Response {
    var response = PlainPage(title: title, content: "<p>\(text)</p>").response(status: status)
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
