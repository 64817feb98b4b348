import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct RouteAccessTests {
  @Test func everyRouteSaysWhoMayCome() throws {
    let routes = Set(try PeopleServer().server.allRoutes)
    #expect(routes.subtracting(RouteAccess.all.keys) == [])
    #expect(Set(RouteAccess.all.keys).subtracting(routes) == [])
  }

  /// Goes to every page and call as everybody, whether there is a link to it or not.
  @Test(arguments: Role.allCases.map(Optional.some) + [nil])
  func nobodyComesFurtherThanTheirRole(role: Role?) async throws {
    let people = try PeopleServer()
    for (route, access) in RouteAccess.all {
      let parts = route.split(separator: " ")
      let method = try #require(HTTPRequest.Method(String(parts[0])))
      let path = String(parts[1]).replacing(/\{\w+\}/, with: "1")
      let browser = try role.map { try people.logIn($0.rawValue) }
      var headers = browser?.headers ?? HTTPFields()
      headers[.contentType] = "application/x-www-form-urlencoded"
      let answer = try await people.server.send(
        method, path, headers: headers, body: "csrf=\(browser?.csrf ?? "")")
      let isTurnedAway = answer.status == 401 || answer.status == 403 || answer.isSentToTheEntrance
      let mayCome: Bool =
        switch access {
        case .anybody, .scoring, .metrics: true
        case .entrance: method == .get || answer.status == 403
        case .page(let needed), .api(_, let needed): role.map { $0 >= needed } ?? false
        }
      if case .entrance = access { continue }
      #expect(isTurnedAway == !mayCome, "\(route) as \(role?.rawValue ?? "nobody"): \(answer.status)")
    }
  }

  @Test func aMethodThatAPathDoesNotHaveIsNotForEverybody() async throws {
    let people = try PeopleServer()
    #expect(try await people.send(.delete, "/account").status == 401)
    #expect(try await people.send(.delete, "/account", people.logIn("viewer").headers).status == 405)
    #expect(try await people.send(.delete, "/healthz").status == 405)
  }

  @Test(arguments: [
    ([TokenScope.score], 200), ([.score, .read], 200), ([.read, .decide, .admin], 403),
  ])
  func aTokenIsForItsScopes(scopes: [TokenScope], status: Int) async throws {
    let people = try PeopleServer()
    let headers = try people.token("viewer", Set(scopes))
    #expect(try await people.send(.get, "/api/v1/version", headers).status == status)
    #expect(try await people.send(.get, "/metrics", headers).status == (scopes.contains(.read) ? 200 : 403))
  }

  @Test(arguments: ["parley_", "parley_AAAA", "parley_\(SecretToken().text)"])
  func aWrongTokenIsNotTakenForNone(text: String) async throws {
    let people = try PeopleServer()
    let answer = try await people.send(.get, "/api/v1/version", [.authorization: "Bearer \(text)"])
    #expect(answer.status == 401)
    #expect(answer.headers[.wwwAuthenticate] == "Bearer")
  }

  @Test func aTokenIsNoWayToThePages() async throws {
    let people = try PeopleServer()
    let answer = try await people.send(.get, "/account", people.token("admin", Set(TokenScope.allCases)))
    #expect(answer.isSentToTheEntrance)
  }

  /// Who has named an address for others has others: scores are no longer free then.
  @Test func scoresAreForThoseWithAKeyOrATokenOnceOthersCanCome() async throws {
    let people = try PeopleServer(
      ServerSettings(
        threads: 1, keys: ["sesame"], publicAddresses: [try #require(PublicAddress("https://review.test"))])
    )
    #expect(try await people.send(.get, "/api/v1/version").status == 401)
    #expect(try await people.send(.get, "/metrics").status == 401)
    #expect(try await people.send(.get, "/api/v1/version?key=sesame").status == 200)
    #expect(try await people.send(.get, "/metrics?key=sesame").status == 401)
    #expect(try await people.send(.get, "/api/v1/version?key=other").status == 401)
    let token = try people.token("viewer", [.score])
    #expect(try await people.send(.get, "/api/v1/version", token).status == 200)
    // As clients of Perspective send what they have.
    let secret = try #require(token[.authorization]).dropFirst("Bearer ".count)
    let body = #"{"comment":{"text":"Good day."},"requestedAttributes":{"TOXICITY":{}}}"#
    let path = "/v1alpha1/comments:analyze?key="
    #expect(try await people.server.send(.post, path + secret, body: body).status == 200)
    #expect(try await people.server.send(.post, path + "sesame", body: body).status == 200)
    #expect(try await people.server.send(.post, path + "other", body: body).status == 401)
    #expect(try await people.send(.get, "/healthz").status == 200)
  }
}

extension TestServer.Answer {
  /// Whether a browser is sent to where one logs in.
  var isSentToTheEntrance: Bool {
    status == 303 && headers[.location]?.hasPrefix("/login?next=") ?? false
  }
}
