import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct AccountRoutesTests {
  let people: PeopleServer
  let browser: Browser

  init() throws {
    people = try PeopleServer()
    browser = try people.logIn("moderator")
  }

  private func post(
    _ path: String, _ fields: (String, String)..., by other: Browser? = nil
  ) async throws -> TestServer.Answer {
    var form = FormFields()
    for (name, value) in fields + [("csrf", (other ?? browser).csrf)] { form.append(name, value) }
    return try await people.send(.post, path, (other ?? browser).cookies, form: form.encoded)
  }

  @Test func showsWhoOneIs() async throws {
    let answer = try await people.send(.get, "/account", browser.cookies)
    #expect(answer.status == 200)
    #expect(answer.body.contains("You are moderator. Your role: Moderator."))
    #expect(!answer.body.contains(browser.cookie.dropFirst("parley=".count)))
  }

  @Test func aNewPasswordNeedsTheOldOne() async throws {
    let elsewhere = try people.logIn("moderator")
    let new = ("new", "another good password")
    #expect(try await post("/account/password", ("password", "wrong one here"), new).status == 400)
    #expect(try await people.send(.get, "/account", elsewhere.cookies).status == 200)
    let short = try await post("/account/password", ("password", PeopleServer.password), ("new", "short"))
    #expect(short.body.contains("at least 12 characters"))
    let answer = try await post("/account/password", ("password", PeopleServer.password), new)
    #expect(answer.status == 200)
    #expect(try await people.send(.get, "/account", elsewhere.cookies).isSentToTheEntrance)
    #expect(try await people.send(.get, "/account", browser.cookies).status == 200)
  }

  /// An open browser is no way to guess the password.
  @Test func wrongPasswordsLockHereToo() async throws {
    for _ in 1...5 {
      _ = try await post("/account/password", ("password", "wrong one here"), ("new", "another good one"))
    }
    let answer = try await post(
      "/account/password", ("password", PeopleServer.password), ("new", "another good one"))
    #expect(answer.status == 429)
  }

  @Test func turnsTheSecondFactorOnAndOff() async throws {
    let page = try await people.send(.get, "/account/authenticator", browser.cookies).body
    let text = try #require(page.firstMatch(of: /name="secret" value="([A-Z2-7]+)"/)?.output.1)
    let secret = try #require(AuthenticatorSecret(text: String(text)))
    let password = ("password", PeopleServer.password)
    let wrong = try await post(
      "/account/authenticator", ("secret", secret.text), password, ("code", "000"))
    #expect(wrong.status == 400)
    // The secret stays, so that nobody has to scan it again.
    #expect(wrong.body.contains(secret.text))
    let code = secret.code(at: PeopleServer.now)
    let on = try await post("/account/authenticator", ("secret", secret.text), password, ("code", code))
    #expect(on.body.matches(of: /<code>\w{4}-\w{4}-\w{4}-\w{4}<\/code>/).count == 10)
    #expect(try people.store.moderator("moderator").hasSecondFactor)
    #expect(try await post("/account/authenticator/remove").status == 400)
    #expect(try await post("/account/authenticator/remove", password).status == 200)
    #expect(try !people.store.moderator("moderator").hasSecondFactor)
  }

  @Test func showsATokenOnce() async throws {
    let answer = try await post("/account/tokens", ("name", "ci"), ("scope", "read"), ("scope", "score"))
    let text = try #require(answer.body.firstMatch(of: /parley_[\w-]{43}/)?.output)
    let headers: HTTPFields = [.authorization: "Bearer \(text)"]
    #expect(try await people.send(.get, "/api/v1/version", headers).status == 200)
    let page = try await people.send(.get, "/account", browser.cookies).body
    #expect(page.contains("score, read"))
    #expect(!page.contains(text))
    let other = try people.logIn("lead")
    let number = try #require(try people.store.tokens(of: "moderator").first).number
    #expect(try await post("/account/tokens/\(number)/revoke", by: other).status == 404)
    #expect(try await post("/account/tokens/\(number)/revoke").status == 200)
    #expect(try await people.send(.get, "/api/v1/version", headers).status == 401)
  }

  @Test func logsOutEverywhereElse() async throws {
    let elsewhere = try people.logIn("moderator")
    #expect(try await post("/account/sessions/end").status == 200)
    #expect(try await people.send(.get, "/account", elsewhere.cookies).isSentToTheEntrance)
    #expect(try await people.send(.get, "/account", browser.cookies).status == 200)
  }

  @Test func anAdminMakesAnAccountWithALink() async throws {
    let admin = try people.logIn("admin")
    let answer = try await post("/moderators", ("name", "zoë"), ("role", "viewer"), by: admin)
    let path = try #require(answer.body.firstMatch(of: /http:\/\/localhost(\/login\/link\/[\w-]{43})/)).output
      .1
    let stranger = try await people.stranger(String(path))
    let entered = try await people.send(
      .post, String(path), stranger.cookies, form: "csrf=\(stranger.csrf)")
    #expect(entered.status == 303)
    #expect(try people.store.moderator("zoë").role == .viewer)
    #expect(try await post("/moderators", ("name", "zoë"), ("role", "viewer"), by: admin).status == 400)
    #expect(try await post("/moderators", ("name", "x"), ("role", "king"), by: admin).status == 400)
  }

  @Test func anAdminChangesAndRemovesAccounts() async throws {
    let admin = try people.logIn("admin")
    let path = "/moderators/\(try people.store.moderator("moderator").number)"
    #expect(
      try await people.send(.get, path, admin.cookies).body.contains("<option value=\"moderator\" selected>"))
    #expect(try await post("\(path)/role", ("role", "viewer"), by: admin).status == 200)
    #expect(try people.store.moderator("moderator").role == .viewer)
    #expect(try await post("\(path)/sessions/end", by: admin).status == 200)
    #expect(try await people.send(.get, "/account", browser.cookies).isSentToTheEntrance)
    #expect(try await post("\(path)/remove", by: admin).headers[.location] == "/moderators")
    let own = "/moderators/\(try people.store.moderator("admin").number)"
    let last = try await post("\(own)/remove", by: admin)
    #expect(last.status == 409)
    #expect(last.body.contains("admin is the only admin."))
    #expect(try await post("/moderators/99/link", by: admin).status == 404)
  }
}
