import CommentModel
import HTTPTypes
import Hummingbird
import Logging
import PageMarkup
import ReviewStore

/// `/login`: who comes in, by password and code or by a link.
struct LoginRoutes {
  let desk: LoginDesk

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("login") { request, context in
      let next = NextPath(FormFields(encoded: request.uri.query ?? "")["next"])
      if context.visitor != nil { return LoginRoutes.goOn(to: next) }
      return show(request, context) { words, csrf in
        PlainPage(
          words, title: words("logIn"), content: LoginForms.password(words, csrf: csrf, next: next.path))
      }
    }
    routes.post("login") { request, context in try await logIn(request, context) }
    routes.get("login/code") { request, context in try await askForCode(request, context) }
    routes.post("login/code") { request, context in try await takeCode(request, context) }
    routes.get("login/link/{secret}") { request, context in
      try await showLink(request, context, status: .ok, warning: "")
    }
    routes.post("login/link/{secret}") { request, context in try await useLink(request, context) }
    routes.post("logout") { request, context in try await logOut(request, context) }
    return routes
  }

  private func logIn(_ request: Request, _ context: ServerContext) async throws -> Response {
    let form = try await FormFields(request)
    let next = NextPath(form["next"])
    let name = form["name"] ?? ""
    let outcome = try await desk.logIn(
      name, form["password"] ?? "",
      replacing: SessionCookie.session(isSecure: context.isSecure).secret(in: request))
    return try answer(outcome, request, context, next: next) { words, warning, csrf in
      PlainPage(
        words, title: words("logIn"), warning: warning,
        content: LoginForms.password(words, csrf: csrf, next: next.path, name: String(name.prefix(64))))
    }
  }

  private func askForCode(_ request: Request, _ context: ServerContext) async throws -> Response {
    let next = NextPath(FormFields(encoded: request.uri.query ?? "")["next"])
    guard let waiting = SessionCookie.session(isSecure: context.isSecure).secret(in: request) else {
      return .see("/login")
    }
    let now = desk.now()
    let isWaiting = try await desk.queue.read { store throws(StoreError) in
      try store.isWaiting(waiting, at: now)
    }
    if !isWaiting { return .see("/login") }
    return show(request, context) { words, csrf in
      PlainPage(
        words, title: words("oneMoreStep"), content: LoginForms.code(words, csrf: csrf, next: next.path))
    }
  }

  private func takeCode(_ request: Request, _ context: ServerContext) async throws -> Response {
    let form = try await FormFields(request)
    let next = NextPath(form["next"])
    guard let waiting = SessionCookie.session(isSecure: context.isSecure).secret(in: request) else {
      return .see("/login")
    }
    let now = desk.now()
    let outcome = try await desk.queue.write { store throws(StoreError) in
      try store.finishLogin(code: form["code"] ?? "", waiting: waiting, at: now)
    }
    return try answer(outcome, request, context, next: next) { words, warning, csrf in
      PlainPage(
        words, title: words("oneMoreStep"), warning: warning,
        content: LoginForms.code(words, csrf: csrf, next: next.path))
    }
  }

  private func showLink(
    _ request: Request, _ context: ServerContext, status: HTTPResponse.Status, warning: String,
    name: String = "admin"
  ) async throws -> Response {
    let now = desk.now()
    let link: LoginLink? =
      if let secret = LoginRoutes.secret(context) {
        try await desk.queue.read { store throws(StoreError) in try store.loginLink(secret, at: now) }
      } else {
        nil
      }
    let path = request.uri.path
    return show(request, context, status: link == nil ? .gone : status) { words, csrf in
      switch link {
      case .firstAdmin?:
        PlainPage(
          words, title: words("welcome"), warning: warning,
          content: LoginForms.firstAdmin(words, csrf: csrf, path: path, name: name))
      case .moderator(let name)?:
        PlainPage(
          words, title: words("logIn"), warning: warning,
          content: LoginForms.link(words, csrf: csrf, path: path, name: name))
      case nil:
        PlainPage(
          words, title: words("linkGone"),
          content: """
            <p>\(words("linkGoneHint"))</p>
            <p><a href="/login">\(words("logIn"))</a></p>
            """)
      }
    }
  }

  private func useLink(_ request: Request, _ context: ServerContext) async throws -> Response {
    let form = try await FormFields(request)
    let now = desk.now()
    let old = SessionCookie.session(isSecure: context.isSecure).secret(in: request)
    guard let secret = LoginRoutes.secret(context),
      let link = try await desk.queue.read({ store throws(StoreError) in try store.loginLink(secret, at: now)
      })
    else { return try await showLink(request, context, status: .gone, warning: "") }
    let outcome: LoginOutcome
    switch link {
    case .moderator:
      outcome = try await desk.queue.write { store throws(StoreError) in
        try store.useLoginLink(secret, replacing: old, at: now)
      }
    case .firstAdmin:
      let name = form["name"] ?? ""
      do {
        outcome = try await makeFirstAdmin(secret, name, form["password"], replacing: old)
      } catch let problem as PasswordProblem {
        return try await showLink(
          request, context, status: .badRequest, warning: Words.words(for: request).problem(problem),
          name: name)
      } catch let error as StoreError where error.isAboutName {
        return try await showLink(
          request, context, status: .badRequest, warning: Words.words(for: request).problem(error), name: name
        )
      }
    }
    return try answer(outcome, request, context, next: NextPath(nil)) { words, warning, csrf in
      PlainPage(
        words, title: words("logIn"), warning: warning,
        content: LoginForms.password(words, csrf: csrf, next: ""))
    }
  }

  private func makeFirstAdmin(
    _ secret: SecretToken, _ name: String, _ password: String?, replacing old: SecretToken?
  ) async throws -> LoginOutcome {
    var key: PasswordKey?
    if let password { key = try await desk.key(for: password, of: name).get() }
    let now = desk.now()
    return try await desk.queue.write { [key] store throws(StoreError) in
      try store.useFirstLink(secret, name: name, password: key, replacing: old, at: now)
    }
  }

  private func logOut(_ request: Request, _ context: ServerContext) async throws -> Response {
    if let session = context.visitor?.login {
      let now = desk.now()
      try await desk.queue.write { store throws(StoreError) in try store.logOut(session, at: now) }
    }
    var response = Response.see("/login")
    response.headers.append(
      HTTPField(name: .setCookie, value: SessionCookie.session(isSecure: context.isSecure).removing))
    return response
  }

  private static func secret(_ context: ServerContext) -> SecretToken? {
    context.parameters.get("secret").flatMap { SecretToken(text: $0) }
  }

  /// What a browser gets for an attempt to come in.
  private func answer(
    _ outcome: LoginOutcome, _ request: Request, _ context: ServerContext, next: NextPath,
    again: (_ words: Words, _ warning: String, _ csrf: String) -> PlainPage
  ) throws -> Response {
    let cookie = SessionCookie.session(isSecure: context.isSecure)
    switch outcome {
    case .loggedIn(let secret):
      var response = LoginRoutes.goOn(to: next)
      response.headers.append(HTTPField(name: .setCookie, value: cookie.setting(secret)))
      response.headers.append(
        HTTPField(name: .setCookie, value: SessionCookie.form(isSecure: context.isSecure).removing))
      return response
    case .needsCode(let secret):
      var fields = FormFields()
      fields.append("next", next.path)
      var response = Response.see("/login/code", fields)
      response.headers.append(HTTPField(name: .setCookie, value: cookie.setting(secret)))
      return response
    case .refused:
      context.logger.notice("login refused", metadata: ["client": "\(context.client ?? "")"])
      return show(request, context, status: .unauthorized) { words, csrf in
        again(words, words("notRight"), csrf)
      }
    case .locked(let until):
      context.logger.notice("login locked", metadata: ["client": "\(context.client ?? "")"])
      let pause = Duration.milliseconds(max(1000, until.milliseconds - desk.now().milliseconds))
      throw TooManyRequests(pause: pause)
    }
  }

  private static func goOn(to next: NextPath) -> Response { .see(next.path) }

  /// A page with a form, and the cookie without which the form does not count.
  private func show(
    _ request: Request, _ context: ServerContext, status: HTTPResponse.Status = .ok,
    _ page: (_ words: Words, _ csrf: String) -> PlainPage
  ) -> Response {
    let cookie = SessionCookie.form(isSecure: context.isSecure)
    let known = cookie.secret(in: request)
    let secret = known ?? SecretToken()
    let csrf = secret.derived(for: Visitor.formPurpose).text
    var response = page(Words.words(for: request), csrf).response(status: status)
    if known == nil { response.headers.append(HTTPField(name: .setCookie, value: cookie.setting(secret))) }
    return response
  }
}
