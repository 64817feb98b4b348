import CommentModel
import HTTPTypes
import Hummingbird
import ReviewStore

/// `/account`: what everybody sees to themselves: password, second factor, sessions, tokens.
struct AccountRoutes {
  let desk: LoginDesk

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("account") { _, context in try await show(context) }
    routes.post("account/password") { request, context in
      try await changePassword(FormFields(request), context)
    }
    routes.get("account/authenticator") { _, context in
      try showAuthenticator(AuthenticatorSecret(), context)
    }
    routes.post("account/authenticator") { request, context in
      try await setAuthenticator(FormFields(request), context)
    }
    routes.post("account/authenticator/remove") { request, context in
      try await removeAuthenticator(FormFields(request), context)
    }
    routes.post("account/sessions/end") { _, context in try await endSessions(context) }
    routes.post("account/tokens") { request, context in try await makeToken(FormFields(request), context) }
    routes.post("account/tokens/{number}/revoke") { _, context in try await revokeToken(context) }
    return routes
  }

  private func show(
    _ context: ServerContext, status: HTTPResponse.Status = .ok, warning: String = "", note: HTML? = nil
  ) async throws -> Response {
    let visitor = try context.requireVisitor()
    let now = desk.now()
    let page = try await desk.queue.read { store throws(StoreError) in
      AccountPage(
        moderator: try store.moderator(visitor.name), sessions: try store.sessions(of: visitor.name, at: now),
        tokens: try store.tokens(of: visitor.name), visitor: visitor)
    }
    return PlainPage(
      title: "Your account", visitor: visitor, warning: warning, note: note, content: page.content
    ).response(status: status)
  }

  private func changePassword(_ form: FormFields, _ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    if let refusal = try await refusal(of: form, context) { return refusal }
    switch try await desk.key(for: form["new"] ?? "", of: visitor.name) {
    case .failure(let problem):
      return try await show(context, status: .badRequest, warning: problem.sentence)
    case .success(let key):
      let now = desk.now()
      try await desk.queue.write { store throws(StoreError) in
        try store.setPassword(
          key, of: visitor.name, keeping: visitor.login?.number, by: visitor.name, at: now)
      }
      return try await show(
        context, note: "The password is another one now. You are logged out everywhere else.")
    }
  }

  /// The page that says what is wrong with a password that had to be given once more, where one is kept; `nil` where it is
  /// right. Whoever sits down at an open browser does not get the account.
  private func refusal(of form: FormFields, _ context: ServerContext) async throws -> Response? {
    let visitor = try context.requireVisitor()
    let moderator = try await desk.queue.read { store throws(StoreError) in try store.moderator(visitor.name)
    }
    if !moderator.hasPassword { return nil }
    switch try await desk.isOwnPassword(form["password"] ?? "", of: visitor.name) {
    case .right: return nil
    case .wrong:
      return try await show(
        context, status: .badRequest, warning: "That is not your password. Nothing was changed.")
    case .locked(let until):
      throw TooManyRequests(pause: .milliseconds(until.milliseconds - desk.now().milliseconds))
    }
  }

  private func showAuthenticator(
    _ secret: AuthenticatorSecret, _ context: ServerContext, status: HTTPResponse.Status = .ok,
    warning: String = ""
  ) throws -> Response {
    let visitor = try context.requireVisitor()
    return PlainPage(
      title: "Second factor", visitor: visitor, warning: warning,
      content: AccountPage.authenticator(secret, of: visitor)
    ).response(status: status)
  }

  private func setAuthenticator(_ form: FormFields, _ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    guard let secret = AuthenticatorSecret(text: form["secret"] ?? "") else {
      return try showAuthenticator(AuthenticatorSecret(), context, status: .badRequest)
    }
    if let refusal = try await refusal(of: form, context) { return refusal }
    let code = (form["code"] ?? "").filter { $0 != " " }
    let now = desk.now()
    do {
      let codes = try await desk.queue.write { store throws(StoreError) in
        try store.setAuthenticator(secret, code: code, of: visitor.name, by: visitor.name, at: now)
      }
      return PlainPage(
        title: "Recovery codes", visitor: visitor, content: AccountPage.recoveryCodes(codes)
      ).response()
    } catch StoreError.wrongCode {
      return try showAuthenticator(
        secret, context, status: .badRequest, warning: StoreError.wrongCode.sentence)
    }
  }

  private func removeAuthenticator(_ form: FormFields, _ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    if let refusal = try await refusal(of: form, context) { return refusal }
    let now = desk.now()
    try await desk.queue.write { store throws(StoreError) in
      try store.removeAuthenticator(of: visitor.name, by: visitor.name, at: now)
    }
    return try await show(context, note: "From now on your password is enough.")
  }

  private func endSessions(_ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    let now = desk.now()
    try await desk.queue.write { store throws(StoreError) in
      try store.endSessions(of: visitor.name, except: visitor.login?.number, by: visitor.name, at: now)
    }
    return try await show(context, note: "You are logged out everywhere but here.")
  }

  private func makeToken(_ form: FormFields, _ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    let scopes = Set(form.all("scope").compactMap(TokenScope.init(rawValue:)))
    if scopes.isEmpty {
      return try await show(context, status: .badRequest, warning: "A token has one scope at least.")
    }
    let now = desk.now()
    let days: Int64? = form.number("days")
    let ends = days.map { Timestamp(milliseconds: now.milliseconds + max(1, min(3650, $0)) * 86_400_000) }
    do {
      let secret = try await desk.queue.write { store throws(StoreError) in
        try store.makeToken(
          form["name"] ?? "", scopes: scopes, for: visitor.name, ends: ends, by: visitor.name, at: now)
      }
      return try await show(context, note: AccountPage.newToken(secret))
    } catch let error as StoreError where error.isAboutName {
      return try await show(context, status: .badRequest, warning: "Give the token a name.")
    }
  }

  private func revokeToken(_ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    guard let number = context.parameters.get("number", as: Int64.self) else { throw HTTPError(.notFound) }
    let now = desk.now()
    do {
      try await desk.queue.write { store throws(StoreError) in
        try store.revokeToken(number, of: visitor.name, by: visitor.name, at: now)
      }
    } catch StoreError.noToken {
      return try await show(context, status: .notFound, warning: "There is no such token of yours.")
    }
    return try await show(context, note: "The token is good for nothing now.")
  }
}

extension ServerContext {
  /// Who has logged in.
  ///
  /// - Throws: `EntranceNeeded` where nobody has.
  func requireVisitor() throws -> Visitor {
    guard let visitor else { throw EntranceNeeded() }
    return visitor
  }
}
