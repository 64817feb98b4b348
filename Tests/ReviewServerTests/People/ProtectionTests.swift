import HTTPTypes
import PageMarkup
import Testing

@testable import ReviewServer

@Suite struct ProtectionTests {
  @Test(arguments: [
    ("localhost", 200), ("localhost:8080", 200), ("LOCALHOST", 200), ("127.0.0.1:8080", 200),
    ("[::1]:8080", 200), ("192.168.1.7:8080", 200), ("[fd00::7]", 200), ("review.test", 200),
    ("review.test:8080", 200), ("evil.test", 421), ("localhost.evil.test", 421), ("", 421),
    ("127.0.0.1.evil.test", 421), ("1.2.3", 421), ("review.test.evil.test", 421),
    ("localhost@evil.test", 421),
  ])
  func answersUnderItsOwnNamesOnly(host: String, status: Int) async throws {
    let settings = ServerSettings(
      threads: 1, publicAddresses: [try #require(PublicAddress("http://review.test"))])
    let server = try TestServer(settings)
    #expect(try await server.send(.get, "/api/v1/openapi.json", host: host).status == status)
    #expect(try await server.send(.get, "/healthz", host: host).status == 200)
  }

  @Test(arguments: [
    ("https://Review.test/", "review.test", true), ("http://review.test:8080", "review.test:8080", false),
    ("https://review.test:443", "review.test", true), ("http://[::1]:80", "[::1]", false),
  ])
  func readsAddresses(text: String, host: String, isSecure: Bool) throws {
    let address = try #require(PublicAddress(text))
    #expect(address.host == host)
    #expect(address.isSecure == isSecure)
  }

  @Test(arguments: ["review.test", "ftp://review.test", "https://", "https://a/b", "https://a b", ""])
  func readsNothingElse(text: String) {
    #expect(PublicAddress(text) == nil)
  }

  /// A proxy that was not named could be anybody.
  @Test func believesAProxyOnlyWhereThereIsOne() async throws {
    for trusts in [false, true] {
      let people = try PeopleServer(ServerSettings(threads: 1, trustsProxy: trusts))
      let answer = try await people.send(.get, "/login", [.forwardedProto: "https"])
      #expect(answer.cookies.allSatisfy { $0.hasPrefix("__Host-") == trusts })
      // Whoever comes by a proxy is not on this machine, whatever it has to say.
      #expect(try await people.send(.get, "/metrics", [.forwardedFor: "127.0.0.1"]).status == 401)
    }
  }

  @Test func pagesRunNothingButTheirOwn() async throws {
    let people = try PeopleServer()
    for path in ["/login", "/login/link/x", "/account"] {
      let answer = try await people.send(.get, path, people.logIn("lead").cookies)
      if answer.status == 303 { continue }
      let policy = try #require(answer.headers[.contentSecurityPolicy])
      for part in [
        "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
      ] { #expect(policy.contains(part)) }
      for part in ["unsafe", "*", "http:"] { #expect(!policy.contains(part)) }
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
      #expect(answer.headers[.crossOriginOpenerPolicy] == "same-origin")
      #expect(answer.headers[.cacheControl] == "no-store")
      #expect(
        answer.body.firstMatch(of: /(?i)<script(?![^>]*nonce)|<style|style=|\son\w+=|javascript:/) == nil)
    }
  }

  @Test func noncesAreUsedOnce() async throws {
    let people = try PeopleServer()
    let first = try await people.send(.get, "/login").headers[.contentSecurityPolicy]
    #expect(try await people.send(.get, "/login").headers[.contentSecurityPolicy] != first)
  }

  @Test func aBucketEmptiesAndFillsAgain() {
    let limits = RateLimits()
    let key = RateLimits.Key(kind: .login, subject: "192.0.2.1")
    let start = ContinuousClock.now
    for _ in 1...10 { #expect(limits.take(key, at: start) == nil) }
    #expect(limits.take(key, at: start) == .seconds(5))
    #expect(limits.take(RateLimits.Key(kind: .login, subject: "192.0.2.2"), at: start) == nil)
    #expect(limits.take(key, at: start + .seconds(5)) == nil)
    #expect(limits.take(key, at: start + .seconds(5)) != nil)
  }

  /// Whoever has many addresses does not fill the memory.
  @Test func bucketsAreForgotten() {
    let limits = RateLimits()
    let start = ContinuousClock.now
    for number in 0..<100_000 {
      _ = limits.take(RateLimits.Key(kind: .login, subject: "\(number)"), at: start + .milliseconds(number))
    }
    #expect(limits.count <= 20_000)
  }

  @Test func markupIsText() {
    let name = "<b onclick='x'>\"&\u{202E}\u{301}"
    let html: HTML = "<p title=\"\(name)\">"
    #expect(!html.text.dropFirst(10).contains("<"))
    #expect(html.text.contains("&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;"))
    #expect(!html.text.unicodeScalars.contains("\u{202E}"))
  }
}
