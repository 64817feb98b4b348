import CommentModel
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct SuggestTests {
  private let queue: TestQueue
  private let server: TestServer

  init() throws {
    queue = try TestQueue()
    server = try TestServer(queue: queue.connections, headers: queue.token)
  }

  private func kept() throws -> [FeedbackRecord] {
    var all: [FeedbackRecord] = []
    try queue.store().exportFeedback { all.append($0) }
    return all
  }

  private func suggest(_ body: String) async throws -> TestServer.Answer {
    try await server.send(.post, "/v1alpha1/comments:suggestscore?key=K", body: body)
  }

  /// Coral's body as it is sent.
  @Test func keepsWhatCoralSuggests() async throws {
    let answer = try await suggest(
      """
      {"comment":{"text":"Get lost."},"context":{"entries":[{"text":"Hello."}]},
       "attributeScores":{"TOXICITY":{"summaryScore":{"value":1}}},"languages":["en"],
       "communityId":"Coral:http://localhost:8080/","clientToken":"comment:1"}
      """)
    #expect(answer.status == 200)
    #expect(
      answer.body
        == #"{"clientToken":"comment:1","detectedLanguages":["en"],"requestedLanguages":["en"]}"# + "\n")
    let kept = try kept()
    #expect(kept.count == 1)
    #expect(kept.first?.text == "Get lost.")
    #expect(kept.first?.attribute == "TOXICITY")
    #expect(kept.first?.score == 1)
    #expect(kept.first?.community == "Coral:http://localhost:8080/")
  }

  @Test func takesAttributesThatAreNotMeasured() async throws {
    let answer = try await suggest(
      """
      {"comment":{"text":"Buy now"},"attributeScores":{"SPAM":{"summaryScore":{"value":0.9}},
       "TOXICITY@6":{"spanScores":[{"begin":0,"end":3,"score":{"value":0.1}}]}}}
      """)
    #expect(answer.status == 200)
    #expect(try kept().map(\.attribute) == ["SPAM"])
  }

  @Test(arguments: [
    #"{"comment":{"text":""},"attributeScores":{"TOXICITY":{"summaryScore":{"value":1}}}}"#,
    #"{"comment":{"text":"Fine."}}"#, #"{"comment":{"text":"Fine."},"attributeScores":{}}"#,
    #"{"comment":{"text":"Fine."},"attributeScores":{"TOXICITY":{"summaryScore":{"value":1.5}}}}"#,
    #"{"comment":{"text":"Fine."},"attributeScores":{"../../x":{"summaryScore":{"value":1}}}}"#,
    #"{"comment":{"text":"Fine."},"attributeScores":{"TOXICITY":{"spanScores":[{"begin":-1}]}}}"#,
  ])
  func refuses(body: String) async throws {
    let answer = try await suggest(body)
    #expect(answer.status == 400)
    #expect(try json(answer.body).at("error", "status") as? String == "INVALID_ARGUMENT")
    #expect(try kept().isEmpty)
  }

  @Test(arguments: [("", true), (#","doNotStore":true"#, false), (#","do_not_store":false"#, true)])
  func honoursDoNotStore(field: String, isKept: Bool) async throws {
    let answer = try await suggest(
      #"{"comment":{"text":"Fine."},"attributeScores":{"TOXICITY":{"summaryScore":{"value":0}}}\#(field)}"#)
    #expect(answer.status == 200)
    #expect(try kept().map { $0.text != nil } == [isKept])
  }

  @Test func saysThatThereIsNoDatabase() async throws {
    let answer = try await TestServer().send(
      .post, "/v1alpha1/comments:suggestscore",
      body: #"{"comment":{"text":"Fine."},"attributeScores":{"TOXICITY":{"summaryScore":{"value":0}}}}"#)
    #expect(answer.status == 503)
  }
}
