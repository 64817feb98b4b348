import Foundation
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct LoginRoutesTests {
  let people: PeopleServer

  init() throws { people = try PeopleServer() }

  private func logIn(
    _ name: String, _ password: String = PeopleServer.password, next: String = "", cookie: String? = nil
  ) async throws -> TestServer.Answer {
    var browser = try await people.stranger()
    if let cookie { browser.cookie += "; \(cookie)" }
    var fields = FormFields()
    for (field, value) in [("name", name), ("password", password), ("next", next), ("csrf", browser.csrf)] {
      fields.append(field, value)
    }
    return try await people.send(.post, "/login", browser.cookies, form: fields.encoded)
  }

  @Test func opensASessionThatScriptsCannotRead() async throws {
    let answer = try await logIn("lead")
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/queue")
    let cookie = try #require(answer.cookies.first { $0.hasPrefix("parley=") })
    #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax"))
    let session = String(cookie.prefix { $0 != ";" })
    let page = try await people.send(.get, "/login", [.cookie: session])
    #expect(page.status == 303)
  }

  /// What tells a wrong password from a name that nobody has is not in the answer.
  @Test func tellsNobodyWhichNamesThereAre() async throws {
    let wrong = try await logIn("lead", "not that password")
    let unknown = try await logIn("nobody", "not that password")
    #expect(wrong.status == 401)
    #expect(unknown.status == 401)
    let csrf = /name="csrf" value="[^"]+"/
    #expect(
      wrong.body.replacing(csrf, with: "").replacing("lead", with: "")
        == unknown.body.replacing(csrf, with: "").replacing("nobody", with: ""))
    #expect(wrong.headers.map(\.name) == unknown.headers.map(\.name))
  }

  @Test(arguments: ["lead", "nobody"])
  func locksAfterFiveFailures(name: String) async throws {
    for _ in 1...4 { #expect(try await logIn(name, "not that password").status == 401) }
    let locked = try await logIn(name, "not that password")
    #expect(locked.status == 429)
    #expect(locked.headers[.retryAfter] == "30")
    #expect(try await logIn(name).status == 429)
  }

  /// Whatever the names, and whether the form is good.
  @Test func limitsHowManyNamesOneAddressTries() async throws {
    for _ in 1...10 { #expect(try await people.send(.post, "/login", form: "name=a").status == 403) }
    let answer = try await people.send(.post, "/login", form: "name=a")
    #expect(answer.status == 429)
    #expect(answer.headers[.retryAfter] != nil)
  }

  @Test func aPlantedSessionIsGoodForNothing() async throws {
    // Both one that the server never gave, and one of the attacker's own.
    let planted = "parley=\(SecretToken().text)"
    let answer = try await logIn("lead", cookie: planted)
    let cookie = try #require(answer.cookies.first { $0.hasPrefix("parley=") })
    #expect(!cookie.hasPrefix(planted))
    #expect(try await people.send(.get, "/login", [.cookie: planted]).status == 200)
    let attacker = try people.logIn("viewer")
    _ = try await logIn("lead", cookie: attacker.cookie)
    #expect(try await people.send(.get, "/login", attacker.cookies).status == 200)
  }

  /// A host beside this one can set a cookie of the same name, which comes as a second one.
  @Test func twoSessionsAreNone() async throws {
    let browser = try people.logIn("lead")
    let both = "\(browser.cookie); parley=\(SecretToken().text)"
    #expect(try await people.send(.get, "/login", [.cookie: both]).status == 200)
  }

  @Test(arguments: [
    ("/case/3?thread=1", "/case/3?thread=1"), ("//evil.test/", "/queue"), ("/\\evil.test", "/queue"),
    ("https://evil.test/", "/queue"), ("/a\r\nSet-Cookie: x=y", "/queue"), ("", "/queue"),
  ])
  func goesOnToAPageOfThisServerOnly(next: String, path: String) async throws {
    #expect(try await logIn("lead", next: next).headers[.location] == path)
  }

  @Test func comesBackToThePageThatOneWanted() async throws {
    let answer = try await people.send(.get, "/account?a=1&b=2")
    #expect(answer.headers[.location] == "/login?next=%2Faccount%3Fa%3D1%26b%3D2")
  }

  @Test func asksForTheCode() async throws {
    _ = try people.store.setAuthenticator(
      AuthenticatorSecret(), code: nil, of: "lead", by: "lead", at: PeopleServer.now)
    let codes = try people.store.setAuthenticator(
      AuthenticatorSecret(), code: nil, of: "lead", by: "lead", at: PeopleServer.now)
    let first = try await logIn("lead", next: "/case/3")
    #expect(first.headers[.location] == "/login/code?next=%2Fcase%2F3")
    let waiting = try #require(first.cookies.first { $0.hasPrefix("parley=") })
    let cookie = String(waiting.prefix { $0 != ";" })
    // That was half of it.
    #expect(try await people.send(.get, "/account", [.cookie: cookie]).isSentToTheEntrance)
    let page = try await people.send(.get, "/login/code", [.cookie: cookie])
    #expect(page.body.contains("authenticator"))
    let stranger = try await people.stranger()
    let both: HTTPFields = [.cookie: "\(cookie); \(stranger.cookie)"]
    let form = "csrf=\(stranger.csrf)&next=%2Fcase%2F3&code="
    #expect(try await people.send(.post, "/login/code", both, form: form + "000000").status == 401)
    let answer = try await people.send(.post, "/login/code", both, form: form + codes[0].text)
    #expect(answer.headers[.location] == "/case/3")
    let opened = try #require(answer.cookies.first { $0.hasPrefix("parley=") })
    #expect(!opened.hasPrefix(cookie))
  }

  @Test func logsOut() async throws {
    let browser = try people.logIn("lead")
    let answer = try await people.send(.post, "/logout", browser.headers)
    #expect(answer.cookies == ["parley=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"])
    #expect(try await people.send(.get, "/account", browser.cookies).isSentToTheEntrance)
  }

  @Test func aLinkLogsInOnce() async throws {
    let link = try people.store.makeLoginLink(.moderator("lead"), by: "admin", at: PeopleServer.now)
    let path = "/login/link/\(link.text)"
    let stranger = try await people.stranger(path)
    let form = "csrf=\(stranger.csrf)"
    #expect(try await people.send(.post, path, stranger.cookies, form: form).status == 303)
    #expect(try await people.send(.post, path, stranger.cookies, form: form).status == 410)
    #expect(try await people.send(.get, path).status == 410)
    #expect(try await people.send(.get, "/login/link/x").status == 410)
  }

  @Test func behindTLSTheCookieIsOfThisHostOnly() async throws {
    let people = try PeopleServer(
      ServerSettings(threads: 1, publicAddresses: [try #require(PublicAddress("https://review.test"))]))
    let stranger = try await people.stranger(host: "review.test")
    #expect(stranger.cookie.hasPrefix("__Host-parley-form="))
    let form = "csrf=\(stranger.csrf)&name=lead&password=a+sundial+at+night"
    let answer = try await people.send(.post, "/login", stranger.cookies, form: form, host: "review.test")
    let cookie = try #require(answer.cookies.first { $0.hasPrefix("__Host-parley=") })
    #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
  }
}
