import Foundation
import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct ScoreRoutesTests {
  private let server: TestServer

  init() throws { server = try TestServer() }

  private static let lines: HTTPFields = [.contentType: "application/x-ndjson"]

  @Test func scoresOneText() async throws {
    let answer = try await server.send(
      .post, "/api/v1/score", body: #"{"id":7,"text":"You are an idiot.","time":"2026-11-22T09:30:00Z"}"#)
    #expect(answer.status == 200)
    let row = try json(answer.body)
    #expect(row["id"] as? Int == 7)
    #expect(row["verdict"] as? String == "queue" || row["verdict"] as? String == "reject")
    #expect((row["reasons"] as? [[String: Any]])?.first?["attribute"] as? String == "toxicity")
    #expect(row["terms"] as? [String] == ["idiot"])
    #expect(row["mostly"] as? String == "own")
  }

  @Test func scoresSeveralInOrder() async throws {
    let answer = try await server.send(
      .post, "/api/v1/score",
      body: #"[{"id":"a","text":"Lovely."},{"id":"b","text":"You idiot!"},{"text":""}]"#)
    let rows = try #require(JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["a", "b", nil])
    #expect(server.metrics.scoredComments == 3)
  }

  @Test func knowsWhatIsQuoted() async throws {
    let answer = try await server.send(
      .post, "/api/v1/score",
      body: #"{"text":"<blockquote>You idiot!</blockquote><p>Please be kind.</p>","type":"html"}"#)
    let row = try json(answer.body)
    #expect(row["toxicity"] as? Double ?? 1 < 0.2)
    #expect(row["quoted_toxicity"] as? Double ?? 0 > 0.3)
  }

  @Test(arguments: [
    ("{", "The body is no JSON."), ("7", "An object is expected here, such as {\"text\": \"…\"}."),
    ("{}", "The field `text` is missing."), (#"{"text":7}"#, "`text` takes a string."),
    (#"{"text":"a","txt":"b"}"#, "The field `txt` is not known here."),
    (#"{"text":"a","type":"rtf"}"#, "`type` takes `plain` or `html`."),
    (#"{"text":"a","id":[]}"#, "`id` takes a string or a whole number."),
    (#"[{"text":"a"},{}]"#, "The field `text` is missing."),
  ])
  func saysWhatIsWrong(body: String, message: String) async throws {
    let answer = try await server.send(.post, "/api/v1/score", body: body)
    #expect(answer.status == 400)
    #expect(try json(answer.body)["detail"] as? String == message)
  }

  @Test(arguments: ["/api/v1/score", "/api/v1/score:batch"])
  func scoresLines(path: String) async throws {
    let body = "{\"id\":1,\"text\":\"Lovely.\"}\n\nnonsense\n{\"id\":\"x\",\"text\":\"You idiot!\"}"
    let answer = try await server.send(.post, path, headers: Self.lines, body: body)
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "application/x-ndjson")
    let rows = try answer.body.split(separator: "\n").map { try json(String($0)) }
    #expect(rows.count == 3)
    #expect(rows[0]["id"] as? Int == 1)
    #expect(rows[1]["line"] as? Int == 3)
    #expect(rows[1].at("error", "message") as? String == "The body is no JSON.")
    #expect(rows[2]["id"] as? String == "x")
  }

  /// Many pieces at a time keep their order, and give what each line gives alone.
  @Test func keepsTheOrderOfManyLines() async throws {
    let texts = ["Lovely.", "You idiot!", "I will find you.", "What a \\\"day\\\""]
    let body = (0..<20_000).map { "{\"id\":\($0),\"text\":\"\(texts[$0 % 4]) \($0)\"}\n" }.joined()
    let answer = try await server.send(.post, "/api/v1/score:batch", body: body)
    let rows = answer.body.split(separator: "\n")
    #expect(rows.count == 20_000)
    for number in [0, 1, 9_999, 19_999] {
      let one = try await server.send(
        .post, "/api/v1/score", body: String(body.split(separator: "\n")[number]))
      #expect(rows[number] == one.body.dropLast())
    }
    let ids = rows.map { $0.dropFirst(#"{"id":"#.count).prefix { $0.isNumber } }
    #expect(ids == (0..<20_000).map { "\($0)"[...] })
  }

  @Test func leavesOutLinesThatAreTooLong() async throws {
    let long = String(repeating: "x", count: BatchPieces.longestLine + 200_000)
    let answer = try await server.send(
      .post, "/api/v1/score:batch", body: "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n")
    let rows = try answer.body.split(separator: "\n").map { try json(String($0)) }
    #expect(rows.count == 3)
    #expect(rows.first?["verdict"] != nil)
    #expect(rows.last?["verdict"] != nil)
  }

  @Test func explains() async throws {
    let answer = try await server.send(.post, "/api/v1/explain", body: #"{"text":"You are NOT an idiot"}"#)
    let explanation = try json(answer.body)
    let steps = try #require(explanation.at("toxicity", "steps") as? [[String: Any]])
    #expect(steps.first?["term"] as? String == "idiot")
  }

  @Test func triesPolicies() async throws {
    let own = try await server.send(
      .post, "/api/v1/policy/test", body: #"{"comment":{"text":"You are an idiot."}}"#)
    #expect(try json(own.body)["policy"] as? String == "test")
    let other = try await server.send(
      .post, "/api/v1/policy/test",
      body: """
        {"comment":{"text":"You are an idiot."},
         "policy":"version: 1\\nname: strict\\nthresholds:\\n  insult: { reject: 0.1 }\\n"}
        """)
    #expect(try json(other.body)["policy"] as? String == "strict")
    #expect(try json(other.body)["verdict"] as? String == "reject")
    let broken = try await server.send(
      .post, "/api/v1/policy/test", body: #"{"comment":{"text":"a"},"policy":"version: 1\nnaem: x\n"}"#)
    #expect(broken.status == 400)
    #expect((try json(broken.body)["detail"] as? String)?.hasPrefix("policy:") == true)
  }

  @Test func saysByWhatItScores() async throws {
    let version = try json(try await server.send(.get, "/api/v1/version").body)
    #expect(version["manifest"] as? String == "0123456789abcdef")
    #expect((version["lexicons"] as? [[String: Any]])?.first?["language"] as? String == "en")
  }
}
