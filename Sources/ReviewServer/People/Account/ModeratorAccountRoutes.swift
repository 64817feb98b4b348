import CommentModel
import HTTPTypes
import Hummingbird
import PageMarkup
import ReviewStore

/// `/moderators/…`: what admins see to for others. The list itself is a page of its own.
struct ModeratorAccountRoutes {
  let desk: LoginDesk
  /// Where links lead that are made for others; `nil` takes the address that the browser has asked for.
  let publicAddress: PublicAddress?

  /// A step on an account of this name.
  private typealias Change =
    @Sendable (ReviewStore, _ name: String, _ actor: String, Timestamp)
    throws(StoreError) -> Void

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("moderators") { request, context in try await add(request, context) }
    routes.get("moderators/{number}") { request, context in
      try await show(account(context), visit(request, context))
    }
    routes.post("moderators/{number}/role") { request, context in
      guard let role = Role(rawValue: try await FormFields(request)["role"] ?? "") else {
        throw HTTPError(.badRequest, message: "There is no such role.")
      }
      return try await change(request, context, note: "roleChanged") {
        (store, name, actor, now) throws(StoreError) in try store.setRole(role, of: name, by: actor, at: now)
      }
    }
    routes.post("moderators/{number}/link") { request, context in try await makeLink(request, context) }
    routes.post("moderators/{number}/authenticator/remove") { request, context in
      try await change(request, context, note: "factorRemoved") {
        (store, name, actor, now) throws(StoreError) in
        try store.removeAuthenticator(of: name, by: actor, at: now)
      }
    }
    routes.post("moderators/{number}/sessions/end") { request, context in
      try await change(request, context, note: "sessionsEnded") {
        (store, name, actor, now) throws(StoreError) in
        try store.endSessions(of: name, by: actor, at: now)
      }
    }
    routes.post("moderators/{number}/remove") { request, context in try await remove(request, context) }
    return routes
  }

  private func visit(_ request: Request, _ context: ServerContext) throws -> PageVisit {
    try PageVisit(request, context, at: desk.now())
  }

  /// The account that the address means, by number: names can hold what addresses can't.
  private func account(_ context: ServerContext) async throws -> Moderator {
    let number = context.parameters.get("number", as: Int64.self)
    let moderators = try await desk.queue.read { store throws(StoreError) in try store.moderators() }
    guard let account = moderators.first(where: { $0.number == number }) else { throw HTTPError(.notFound) }
    return account
  }

  private func show(
    _ account: Moderator, _ visit: PageVisit, status: HTTPResponse.Status = .ok, warning: String = "",
    note: HTML? = nil
  ) async throws -> Response {
    let page = try await desk.queue.read { store throws(StoreError) in
      ModeratorAccountPage(
        moderator: try store.moderator(account.name),
        sessions: try store.sessions(of: account.name, at: visit.now),
        tokens: try store.tokens(of: account.name), visitor: visit.visitor, words: visit.words)
    }
    return PlainPage(
      visit, title: account.name, warning: warning, note: note, content: page.content
    ).response(status: status)
  }

  /// - Parameter note: the key of what is said afterwards.
  private func change(
    _ request: Request, _ context: ServerContext, note: String, _ body: @escaping Change
  ) async throws -> Response {
    let account = try await account(context)
    let visit = try visit(request, context)
    do {
      try await desk.queue.write { store throws(StoreError) in
        try body(store, account.name, visit.visitor.name, visit.now)
      }
      return try await show(account, visit, note: "\(visit.words(note))")
    } catch let error as StoreError where error.isAboutAccount {
      return try await show(account, visit, status: .conflict, warning: visit.words.problem(error))
    }
  }

  private func add(_ request: Request, _ context: ServerContext) async throws -> Response {
    let visit = try visit(request, context)
    let form = try await FormFields(request)
    let name = form["name"] ?? ""
    guard let role = Role(rawValue: form["role"] ?? "") else {
      throw HTTPError(.badRequest, message: "There is no such role.")
    }
    do {
      let secret = try await desk.queue.write { store throws(StoreError) in
        try store.addModerator(name, role: role, password: nil, by: visit.visitor.name, at: visit.now)
        return try store.makeLoginLink(
          .moderator(name), lasting: LoginLink.invitationTime, by: visit.visitor.name, at: visit.now)
      }
      return showLink(secret, for: name, request, context, visit)
    } catch let error as StoreError where error.isAboutName {
      return PlainPage(
        visit, title: visit.words("noAccountMade"), warning: visit.words.problem(error),
        content: "<p><a href=\"/moderators\">\(visit.words("allModerators"))</a></p>"
      ).response(status: .badRequest)
    }
  }

  private func makeLink(_ request: Request, _ context: ServerContext) async throws -> Response {
    let account = try await account(context)
    let visit = try visit(request, context)
    let secret = try await desk.queue.write { store throws(StoreError) in
      try store.makeLoginLink(
        .moderator(account.name), lasting: LoginLink.invitationTime, by: visit.visitor.name, at: visit.now)
    }
    return showLink(secret, for: account.name, request, context, visit)
  }

  private func showLink(
    _ secret: SecretToken, for name: String, _ request: Request, _ context: ServerContext, _ visit: PageVisit
  ) -> Response {
    let here = "\(context.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
    let address = "\(publicAddress?.text ?? here)/login/link/\(secret.text)"
    let words = visit.words
    return PlainPage(
      visit, title: words("linkFor", ["name": .text(name)]),
      content: """
        <p>\(words("linkForHint", ["name": .text(name)]))</p>
        <p><code class="secret">\(address)</code></p>
        <p><a href="/moderators">\(words("allModerators"))</a></p>
        """
    ).response()
  }

  private func remove(_ request: Request, _ context: ServerContext) async throws -> Response {
    let account = try await account(context)
    let visit = try visit(request, context)
    do {
      try await desk.queue.write { store throws(StoreError) in
        try store.removeModerator(account.name, by: visit.visitor.name, at: visit.now)
      }
      return .see("/moderators")
    } catch let error as StoreError where error.isAboutAccount {
      return try await show(account, visit, status: .conflict, warning: visit.words.problem(error))
    }
  }
}
