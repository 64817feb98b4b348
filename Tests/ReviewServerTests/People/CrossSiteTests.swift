import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

/// Steps that another site's page has a browser take.
@Suite struct CrossSiteTests {
  @Test func aStepNeedsItsToken() async throws {
    let people = try PeopleServer()
    let browser = try people.logIn("viewer")
    let other = try people.logIn("lead")
    for form in ["", "csrf=", "csrf=x", "csrf=\(other.csrf)", "other=\(browser.csrf)"] {
      #expect(try await people.send(.post, "/logout", browser.cookies, form: form).status == 403)
    }
    // Not even where a page can have a browser send a form that looks like another type.
    var headers = browser.cookies
    headers[.contentType] = "text/plain"
    #expect(
      try await people.server.send(.post, "/logout", headers: headers, body: "csrf=\(browser.csrf)").status
        == 403)
    #expect(
      try await people.send(.post, "/logout", browser.cookies, form: "csrf=\(browser.csrf)").status == 303)
  }

  @Test func scriptsSendItInAHeader() async throws {
    let people = try PeopleServer()
    #expect(try await people.send(.post, "/logout", people.logIn("viewer").headers).status == 303)
  }

  @Test(arguments: [
    (HTTPField.Name.origin, "http://evil.test"), (.origin, "null"), (.origin, "http://localhost:8081"),
    (.origin, "http://localhost.evil.test"), (HTTPField.Name("Sec-Fetch-Site")!, "cross-site"),
    (HTTPField.Name("Sec-Fetch-Site")!, "same-site"),
  ])
  func aStepFromElsewhereIsRefusedWithItsTokenToo(name: HTTPField.Name, value: String) async throws {
    let people = try PeopleServer()
    var headers = try people.logIn("viewer").headers
    headers[name] = value
    #expect(try await people.send(.post, "/logout", headers).status == 403)
  }

  @Test(arguments: [
    (HTTPField.Name.origin, "http://localhost"), (HTTPField.Name("Sec-Fetch-Site")!, "same-origin"),
  ])
  func aStepFromHereIsTaken(name: HTTPField.Name, value: String) async throws {
    let people = try PeopleServer()
    var headers = try people.logIn("viewer").headers
    headers[name] = value
    #expect(try await people.send(.post, "/logout", headers).status == 303)
  }

  /// Behind TLS a page that somebody on the way has sent is none of ours.
  @Test func behindTLSAPageWithoutItIsElsewhere() async throws {
    let people = try PeopleServer(
      ServerSettings(threads: 1, publicAddresses: [try #require(PublicAddress("https://review.test"))]))
    var browser = try people.logIn("viewer")
    browser.cookie = "__Host-" + browser.cookie
    var headers = browser.headers
    headers[.origin] = "http://review.test"
    #expect(try await people.send(.post, "/logout", headers, host: "review.test").status == 403)
    headers[.origin] = "https://review.test"
    #expect(try await people.send(.post, "/logout", headers, host: "review.test").status == 303)
  }

  /// An attacker who has a browser log in as the attacker would see what is done there.
  @Test func loggingInNeedsATokenToo() async throws {
    let people = try PeopleServer()
    let form = "name=viewer&password=\(PeopleServer.password.replacing(" ", with: "+"))"
    #expect(try await people.send(.post, "/login", form: form).status == 403)
    let stranger = try await people.stranger()
    #expect(
      try await people.send(.post, "/login", form: "\(form)&csrf=\(stranger.csrf)").status == 403)
    #expect(
      try await people.send(.post, "/login", stranger.cookies, form: "\(form)&csrf=\(stranger.csrf)").status
        == 303)
  }

  /// What a program sends no browser sends by itself.
  @Test func aProgramNeedsNoFormsToken() async throws {
    let people = try PeopleServer()
    let answer = try await people.server.send(
      .post, "/api/v1/score", headers: people.token("viewer", [.score]), body: #"{"text":"Good day."}"#)
    #expect(answer.status == 200)
  }
}
