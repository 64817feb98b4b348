import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct HealthTests {
  @Test func answers() async throws {
    let answer = try await TestServer().send(.get, "/healthz")
    #expect(answer.status == 200)
    #expect(answer.body == "{\"status\":\"ok\"}\n")
    #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
  }

  @Test func isReady() async throws {
    let answer = try await TestServer().send(.get, "/readyz")
    #expect(answer.status == 200)
    #expect(answer.body.contains("\"status\":\"ready\""))
  }

  @Test func answersHeadWithoutABody() async throws {
    let answer = try await TestServer().send(.head, "/healthz")
    #expect(answer.status == 200)
    #expect(answer.body.isEmpty)
  }

  @Test func saysInJSONThatThereIsNothing() async throws {
    let answer = try await TestServer().send(.get, "/nothing")
    #expect(answer.status == 404)
    #expect(
      answer.body
        == #"{"error":{"code":404,"message":"There is nothing at this address.","status":"NOT_FOUND"}}"#
        + "\n")
  }

  @Test func saysWhichMethodsThereAre() async throws {
    let answer = try await TestServer().send(.post, "/healthz")
    #expect(answer.status == 405)
    #expect(answer.headers[.allow] == "GET, HEAD")
  }
}
