import HTTPTypes
import Testing

@testable import ReviewServer

/// The file that describes the routes, and the routes.
@Suite struct OpenAPITests {
  private let queue: TestQueue
  private let server: TestServer

  init() throws {
    queue = try TestQueue()
    server = try TestServer(queue: queue.connections, headers: queue.token)
  }

  @Test func hasEveryRouteAndNoOther() async throws {
    let document = try json(try await server.send(.get, "/api/v1/openapi.json").body)
    #expect(document["openapi"] as? String == "3.1.0")
    var described: Set<String> = []
    for (path, methods) in try #require(document["paths"] as? [String: [String: Any]]) {
      for method in methods.keys { described.insert("\(method.uppercased()) \(path)") }
    }
    #expect(server.routes.filter { !$0.contains("%3A") }.sorted() == described.sorted())
  }

  @Test func pointsToWhatIsThere() async throws {
    let text = try await server.send(.get, "/api/v1/openapi.json").body
    let schemas = try #require(try json(text).at("components", "schemas") as? [String: Any])
    let wanted = text.matches(of: /"#\/components\/schemas\/(\w+)"/).map { String($0.output.1) }
    #expect(Set(wanted).subtracting(schemas.keys).isEmpty)
    #expect(Set(schemas.keys).subtracting(wanted).isEmpty)
  }
}
