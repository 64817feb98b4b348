import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct DiscoveryTests {
  @Test(arguments: [
    "/$discovery/rest?version=v1alpha1", "/discovery/v1/apis/commentanalyzer/v1alpha1/rest",
  ])
  func namesTheAddressThatWasAsked(path: String) async throws {
    let answer = try await TestServer().send(.get, path)
    #expect(answer.status == 200)
    let document = try json(answer.body)
    #expect(document["rootUrl"] as? String == "http://localhost/")
    #expect(
      document.at("resources", "comments", "methods", "analyze", "path") as? String
        == "v1alpha1/comments:analyze")
    #expect(document.at("schemas", "AnalyzeCommentRequest", "properties", "requestedAttributes") != nil)
  }

  @Test func saysHTTPSBehindAProxyThatDoes() async throws {
    let answer = try await TestServer().send(
      .get, "/$discovery/rest?version=v1alpha1", headers: [.init("X-Forwarded-Proto")!: "https"])
    #expect(try json(answer.body)["rootUrl"] as? String == "https://localhost/")
  }

  @Test func knowsOneVersion() async throws {
    #expect(try await TestServer().send(.get, "/$discovery/rest?version=v2").status == 400)
  }
}
