import CommentModel
import HTTPTypes
import Hummingbird
import PageMarkup
import ReviewStore

/// `/account`: what everybody sees to themselves: password, second factor, sessions, tokens.
struct AccountRoutes {
  let desk: LoginDesk

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("account") { request, context in try await show(visit(request, context)) }
    routes.post("account/password") { request, context in
      try await changePassword(FormFields(request), visit(request, context))
    }
    routes.get("account/authenticator") { request, context in
      try showAuthenticator(AuthenticatorSecret(), visit(request, context))
    }
    routes.post("account/authenticator") { request, context in
      try await setAuthenticator(FormFields(request), visit(request, context))
    }
    routes.post("account/authenticator/remove") { request, context in
      try await removeAuthenticator(FormFields(request), visit(request, context))
    }
    routes.post("account/sessions/end") { request, context in
      try await endSessions(visit(request, context))
    }
    routes.post("account/tokens") { request, context in
      try await makeToken(FormFields(request), visit(request, context))
    }
    routes.post("account/tokens/{number}/revoke") { request, context in
      guard let number = context.parameters.get("number", as: Int64.self) else { throw HTTPError(.notFound) }
      return try await revokeToken(number, visit(request, context))
    }
    return routes
  }

  private func visit(_ request: Request, _ context: ServerContext) throws -> PageVisit {
    try PageVisit(request, context, at: desk.now())
  }

  private func show(
    _ visit: PageVisit, status: HTTPResponse.Status = .ok, warning: String = "", note: HTML? = nil
  ) async throws -> Response {
    let visitor = visit.visitor
    let now = desk.now()
    let page = try await desk.queue.read { store throws(StoreError) in
      AccountPage(
        moderator: try store.moderator(visitor.name), sessions: try store.sessions(of: visitor.name, at: now),
        tokens: try store.tokens(of: visitor.name), visitor: visitor, words: visit.words)
    }
    return PlainPage(
      visit, title: visit.words("yourAccount"), warning: warning, note: note, content: page.content
    ).response(status: status)
  }

  private func changePassword(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let visitor = visit.visitor
    if let refusal = try await refusal(of: form, visit) { return refusal }
    switch try await desk.key(for: form["new"] ?? "", of: visitor.name) {
    case .failure(let problem):
      return try await show(visit, status: .badRequest, warning: visit.words.problem(problem))
    case .success(let key):
      let now = desk.now()
      try await desk.queue.write { store throws(StoreError) in
        try store.setPassword(
          key, of: visitor.name, keeping: visitor.login?.number, by: visitor.name, at: now)
      }
      return try await show(visit, note: "\(visit.words("passwordChanged"))")
    }
  }

  /// The page that says what is wrong with a password that had to be given once more, where one is kept; `nil` where it is
  /// right. Whoever sits down at an open browser does not get the account.
  private func refusal(of form: FormFields, _ visit: PageVisit) async throws -> Response? {
    let visitor = visit.visitor
    let moderator = try await desk.queue.read { store throws(StoreError) in try store.moderator(visitor.name)
    }
    if !moderator.hasPassword { return nil }
    switch try await desk.isOwnPassword(form["password"] ?? "", of: visitor.name) {
    case .right: return nil
    case .wrong:
      return try await show(visit, status: .badRequest, warning: visit.words("passwordWrong"))
    case .locked(let until):
      throw TooManyRequests(pause: .milliseconds(until.milliseconds - desk.now().milliseconds))
    }
  }

  private func showAuthenticator(
    _ secret: AuthenticatorSecret, _ visit: PageVisit, status: HTTPResponse.Status = .ok,
    warning: String = ""
  ) throws -> Response {
    let visitor = visit.visitor
    return PlainPage(
      visit, title: visit.words("secondFactor"), warning: warning,
      content: AccountPage.authenticator(secret, of: visitor, visit.words)
    ).response(status: status)
  }

  private func setAuthenticator(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let visitor = visit.visitor
    guard let secret = AuthenticatorSecret(text: form["secret"] ?? "") else {
      return try showAuthenticator(AuthenticatorSecret(), visit, status: .badRequest)
    }
    if let refusal = try await refusal(of: form, visit) { return refusal }
    let code = (form["code"] ?? "").filter { $0 != " " }
    let now = desk.now()
    do {
      let codes = try await desk.queue.write { store throws(StoreError) in
        try store.setAuthenticator(secret, code: code, of: visitor.name, by: visitor.name, at: now)
      }
      return PlainPage(
        visit, title: visit.words("recoveryCodes"), content: AccountPage.recoveryCodes(codes, visit.words)
      ).response()
    } catch StoreError.wrongCode {
      return try showAuthenticator(
        secret, visit, status: .badRequest, warning: visit.words("wrongCode"))
    }
  }

  private func removeAuthenticator(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let visitor = visit.visitor
    if let refusal = try await refusal(of: form, visit) { return refusal }
    let now = desk.now()
    try await desk.queue.write { store throws(StoreError) in
      try store.removeAuthenticator(of: visitor.name, by: visitor.name, at: now)
    }
    return try await show(visit, note: "\(visit.words("factorRemoved"))")
  }

  private func endSessions(_ visit: PageVisit) async throws -> Response {
    let visitor = visit.visitor
    let now = desk.now()
    try await desk.queue.write { store throws(StoreError) in
      try store.endSessions(of: visitor.name, except: visitor.login?.number, by: visitor.name, at: now)
    }
    return try await show(visit, note: "\(visit.words("endedOtherSessions"))")
  }

  private func makeToken(_ form: FormFields, _ visit: PageVisit) async throws -> Response {
    let visitor = visit.visitor
    let scopes = Set(form.all("scope").compactMap(TokenScope.init(rawValue:)))
    if scopes.isEmpty {
      return try await show(visit, status: .badRequest, warning: visit.words("tokenNeedsScope"))
    }
    let now = desk.now()
    let days: Int64? = form.number("days")
    let ends = days.map { Timestamp(milliseconds: now.milliseconds + max(1, min(3650, $0)) * 86_400_000) }
    do {
      let secret = try await desk.queue.write { store throws(StoreError) in
        try store.makeToken(
          form["name"] ?? "", scopes: scopes, for: visitor.name, ends: ends, by: visitor.name, at: now)
      }
      return try await show(visit, note: AccountPage.newToken(secret, visit.words))
    } catch let error as StoreError where error.isAboutName {
      return try await show(visit, status: .badRequest, warning: visit.words("tokenNeedsName"))
    }
  }

  private func revokeToken(_ number: Int64, _ visit: PageVisit) async throws -> Response {
    let visitor = visit.visitor
    let now = desk.now()
    do {
      try await desk.queue.write { store throws(StoreError) in
        try store.revokeToken(number, of: visitor.name, by: visitor.name, at: now)
      }
    } catch StoreError.noToken {
      return try await show(visit, status: .notFound, warning: visit.words("noSuchToken"))
    }
    return try await show(visit, note: "\(visit.words("tokenRevoked"))")
  }
}
