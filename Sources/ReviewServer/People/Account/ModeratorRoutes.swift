import CommentModel
import HTTPTypes
import Hummingbird
import ReviewStore

/// `/moderators/…`: what admins see to for others. The list itself is a page of its own.
struct ModeratorRoutes {
  let desk: LoginDesk
  /// Where links lead that are made for others, in front of their path; empty takes what the browser has asked for.
  let publicAddress: PublicAddress?

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("moderators") { request, context in try await add(request, context) }
    routes.get("moderators/{number}") { _, context in try await show(context) }
    routes.post("moderators/{number}/role") { request, context in
      let role = Role(rawValue: try await FormFields(request)["role"] ?? "")
      guard let role else { return try await show(context, status: .badRequest, warning: "Choose a role.") }
      return try await change(context, "The role is another one now.") {
        (store, name, actor, now) throws(StoreError) in try store.setRole(role, of: name, by: actor, at: now)
      }
    }
    routes.post("moderators/{number}/link") { request, context in try await makeLink(request, context) }
    routes.post("moderators/{number}/authenticator/remove") { _, context in
      try await change(context, "The password is enough now.") {
        (store, name, actor, now) throws(StoreError) in
        try store.removeAuthenticator(of: name, by: actor, at: now)
      }
    }
    routes.post("moderators/{number}/sessions/end") { _, context in
      try await change(context, "They are logged out everywhere.") {
        (store, name, actor, now) throws(StoreError) in
        try store.endSessions(of: name, by: actor, at: now)
      }
    }
    routes.post("moderators/{number}/remove") { _, context in try await remove(context) }
    return routes
  }

  /// The account that the address means: names can hold what addresses can't.
  private func name(_ context: ServerContext) async throws -> String {
    let number = context.parameters.get("number", as: Int64.self)
    let moderators = try await desk.queue.read { store throws(StoreError) in try store.moderators() }
    guard let moderator = moderators.first(where: { $0.number == number }) else { throw HTTPError(.notFound) }
    return moderator.name
  }

  private func show(
    _ context: ServerContext, status: HTTPResponse.Status = .ok, warning: String = "", note: HTML? = nil
  ) async throws -> Response {
    let visitor = try context.requireVisitor()
    let name = try await name(context)
    let now = desk.now()
    do {
      let page = try await desk.queue.read { store throws(StoreError) in
        ModeratorPage(
          moderator: try store.moderator(name), sessions: try store.sessions(of: name, at: now),
          tokens: try store.tokens(of: name), visitor: visitor)
      }
      return PlainPage(title: name, visitor: visitor, warning: warning, note: note, content: page.content)
        .response(status: status)
    } catch StoreError.noAccount {
      return PlainPage(
        title: "There is no such account", visitor: visitor,
        content: "<p><a href=\"/moderators\">All moderators</a></p>"
      ).response(status: .notFound)
    }
  }

  private func change(
    _ context: ServerContext, _ note: HTML,
    _ body: @escaping @Sendable (ReviewStore, String, String, Timestamp) throws(StoreError) -> Void
  ) async throws -> Response {
    let visitor = try context.requireVisitor()
    let name = try await name(context)
    let now = desk.now()
    do {
      try await desk.queue.write { store throws(StoreError) in try body(store, name, visitor.name, now) }
      return try await show(context, note: note)
    } catch let error as StoreError where error.isAboutAccount {
      return try await show(context, status: .conflict, warning: error.sentence)
    }
  }

  private func add(_ request: Request, _ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    let form = try await FormFields(request)
    let name = form["name"] ?? ""
    let now = desk.now()
    guard let role = Role(rawValue: form["role"] ?? "") else { return try failure("Choose a role.", context) }
    do {
      let secret = try await desk.queue.write { store throws(StoreError) in
        try store.addModerator(name, role: role, password: nil, by: visitor.name, at: now)
        return try store.makeLoginLink(
          .moderator(name), lasting: LoginLink.invitationTime, by: visitor.name, at: now)
      }
      return try showLink(secret, for: name, request, context)
    } catch let error as StoreError where error.isAboutName || error.isAboutAccount {
      return try failure(error.sentence, context)
    }
  }

  private func makeLink(_ request: Request, _ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    let name = try await name(context)
    let now = desk.now()
    do {
      let secret = try await desk.queue.write { store throws(StoreError) in
        try store.makeLoginLink(
          .moderator(name), lasting: LoginLink.invitationTime, by: visitor.name, at: now)
      }
      return try showLink(secret, for: name, request, context)
    } catch let error as StoreError where error.isAboutAccount {
      return try await show(context, status: .conflict, warning: error.sentence)
    }
  }

  private func showLink(
    _ secret: SecretToken, for name: String, _ request: Request, _ context: ServerContext
  ) throws -> Response {
    let here = "\(context.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
    let address = "\(publicAddress?.text ?? here)/login/link/\(secret.text)"
    return PlainPage(
      title: "A link for \(name)", visitor: try context.requireVisitor(),
      content: """
        <p>It logs <strong>\(name)</strong> in once, within three days; they choose a password then. Send it to nobody else: it is \
        not shown again.</p>
        <p><code class="secret">\(address)</code></p>
        <p><a href="/moderators">All moderators</a></p>
        """
    ).response()
  }

  private func remove(_ context: ServerContext) async throws -> Response {
    let visitor = try context.requireVisitor()
    let name = try await name(context)
    let now = desk.now()
    do {
      try await desk.queue.write { store throws(StoreError) in
        try store.removeModerator(name, by: visitor.name, at: now)
      }
      return .see("/moderators")
    } catch let error as StoreError where error.isAboutAccount {
      return try await show(context, status: .conflict, warning: error.sentence)
    }
  }

  private func failure(_ sentence: String, _ context: ServerContext) throws -> Response {
    PlainPage(
      title: "No account was made", visitor: try context.requireVisitor(), warning: sentence,
      content: "<p><a href=\"/moderators\">Back to the moderators</a></p>"
    ).response(status: .badRequest)
  }
}
