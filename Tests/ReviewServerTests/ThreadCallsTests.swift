import Foundation
import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct ThreadCallsTests {
  private let queue: TestQueue
  private let server: TestServer

  init() throws {
    queue = try TestQueue()
    server = try TestServer(queue: queue.connections, headers: queue.token)
  }

  private func post(_ query: String, _ body: String) async throws -> TestServer.Answer {
    try await server.send(.post, "/api/v1/threads\(query)", body: body)
  }

  private let table = "id,author,comment\n1,Ada,You idiot!\n2,Lin,Fine weather.\n"

  @Test func takesWhatTheCommandTakes() async throws {
    let first = try json(try await post("?name=weather&source=paper", table).body)
    #expect(first["format"] as? String == "csv")
    #expect(first["new_comments"] as? Int == 2)
    #expect(first["new_cases"] as? Int == 1)
    let again = try json(try await post("?name=weather&source=paper", table).body)
    #expect(again["known_comments"] as? Int == 2)
    #expect(again["new_cases"] as? Int == 0)
    let thread = try json(try await server.send(.get, "/api/v1/threads/weather").body)
    #expect(thread["source"] as? String == "paper")
    let list = try #require(thread["list"] as? [[String: Any]])
    #expect(list.map { $0["text"] as? String } == ["You idiot!", "Fine weather."])
    #expect(list[0]["case"] as? Int == 1)
  }

  @Test func holdsWhatIsToBeSeenFirst() async throws {
    #expect(try json(try await post("?hold=true", table).body)["new_cases"] as? Int == 2)
  }

  @Test func findsThreadsByAnyName() async throws {
    let name = "https://paper.example/a b?c=ü/%"
    let encoded = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    _ = try await post("?name=\(encoded)", table)
    let answer = try await server.send(.get, "/api/v1/threads/\(encoded)")
    #expect(try json(answer.body)["thread"] as? String == name)
    #expect(try await server.send(.get, "/api/v1/threads/%FF").status == 404)
    #expect(try await server.send(.get, "/api/v1/threads/%").status == 404)
  }

  @Test func asksForTheSourceWhereItHasTo() async throws {
    _ = try await post("?name=a&source=x", table)
    _ = try await post("?name=a&source=y", table)
    #expect(try await server.send(.get, "/api/v1/threads/a").status == 409)
    #expect(try await server.send(.get, "/api/v1/threads/a?source=y").status == 200)
  }

  @Test func pagesThroughAThread() async throws {
    _ = try await post("?name=a", table)
    let first = try json(try await server.send(.get, "/api/v1/threads/a?limit=1").body)
    let next = try #require(first["next"] as? Int)
    let second = try json(try await server.send(.get, "/api/v1/threads/a?limit=1&from=\(next)").body)
    #expect((second["list"] as? [[String: Any]])?.first?["id"] as? String == "2")
    #expect(second["next"] is NSNull)
  }

  @Test(arguments: [
    ("", "", "The body is empty."), ("?format=nope", "x", "`format` takes the name of a format"),
    ("?format=disqus-api", #"{"a":1}"#, "There is not one record"), ("?map=x", "a,b\n1,2\n", "`map` takes"),
    ("?hold=perhaps", "x", "`hold` takes `true` or `false`."),
    ("", "\u{0}\u{1}\u{2}", "The body is no text."),
  ])
  func saysWhatIsWrong(query: String, body: String, detail: String) async throws {
    let answer = try await post(query, body)
    #expect(answer.status == 400)
    #expect((try json(answer.body)["detail"] as? String)?.hasPrefix(detail) == true)
  }
}
