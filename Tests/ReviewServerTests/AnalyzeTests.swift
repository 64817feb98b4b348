import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct AnalyzeTests {
  private let server: TestServer

  init() throws { server = try TestServer() }

  private func analyze(_ body: String, query: String = "") async throws -> TestServer.Answer {
    try await server.send(.post, "/v1alpha1/comments:analyze\(query)", body: body)
  }

  @Test(arguments: [
    "/v1alpha1/comments:analyze", "/comments:analyze", "/v1alpha1/comments%3Aanalyze",
    "/comments:analyze?key=any",
  ])
  func scores(path: String) async throws {
    let answer = try await server.send(
      .post, path, body: #"{"comment":{"text":"You are an idiot."},"requestedAttributes":{"TOXICITY":{}}}"#)
    #expect(answer.status == 200)
    #expect(answer.headers[.manifest] == "0123456789abcdef")
    let object = try json(answer.body)
    let value = try #require(object.at("attributeScores", "TOXICITY", "summaryScore", "value") as? Double)
    #expect(value > 0.5 && value <= 1)
    #expect(object.at("attributeScores", "TOXICITY", "summaryScore", "type") as? String == "PROBABILITY")
    #expect(object["languages"] as? [String] == ["en"])
    #expect(object["detectedLanguages"] as? [String] == ["en"])
  }

  @Test func knowsAllThatItMeasures() async throws {
    let names = PerspectiveAttribute.allCases.map { "\"\($0.rawValue)\":{}" }.joined(separator: ",")
    let answer = try await analyze(#"{"comment":{"text":"Fine."},"requestedAttributes":{\#(names)}}"#)
    let scores = try #require(try json(answer.body)["attributeScores"] as? [String: Any])
    #expect(Set(scores.keys) == Set(PerspectiveAttribute.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    "TOXICITY@6", "TOXICITY_EXPERIMENTAL", "TOXICITY_FAST", "INSULT@2", "THREAT_EXPERIMENTAL@1",
  ])
  func repeatsNamesAsTheyCame(name: String) async throws {
    let answer = try await analyze(#"{"comment":{"text":"Fine."},"requestedAttributes":{"\#(name)":{}}}"#)
    #expect(answer.status == 200)
    #expect(try json(answer.body).at("attributeScores", name, "summaryScore") != nil)
  }

  @Test func leavesOutWhatIsBelowItsThreshold() async throws {
    let one = try await analyze(
      """
      {"comment":{"text":"You are an idiot."},
       "requestedAttributes":{"TOXICITY":{"scoreThreshold":0.5},"THREAT":{"scoreThreshold":0.5}}}
      """)
    #expect(try json(one.body).at("attributeScores", "TOXICITY") != nil)
    #expect(try json(one.body).at("attributeScores", "THREAT") == nil)
    let none = try await analyze(
      #"{"comment":{"text":"Lovely."},"requestedAttributes":{"TOXICITY":{"scoreThreshold":0.9}}}"#)
    #expect(none.body == "{\"languages\":[\"en\"],\"detectedLanguages\":[\"en\"]}\n")
  }

  @Test func givesASpanForEachSentenceInUTF16() async throws {
    let answer = try await analyze(
      """
      {"comment":{"text":"🙂 Hello there. You are an idiot!  Bye"},"requestedAttributes":{"TOXICITY":{}},
       "spanAnnotations":true}
      """)
    let spans = try #require(
      try json(answer.body).at("attributeScores", "TOXICITY", "spanScores") as? [[String: Any]])
    #expect(spans.map { $0["begin"] as? Int } == [0, 16, 35])
    #expect(spans.map { $0["end"] as? Int } == [15, 33, 38])
    let values = spans.compactMap { $0.at("score", "value") as? Double }
    #expect(values.count == 3)
    #expect(values[1] > values[0] && values[1] > values[2])
  }

  @Test func readsHTML() async throws {
    let answer = try await analyze(
      """
      {"comment":{"text":"<p>You are an <b>idiot</b>&excl;</p>","type":"HTML"},
       "requestedAttributes":{"INSULT":{}},"spanAnnotations":true}
      """)
    let plain = try await analyze(
      #"{"comment":{"text":"You are an idiot!"},"requestedAttributes":{"INSULT":{}}}"#)
    let keys = ["attributeScores", "INSULT", "summaryScore"]
    #expect(
      try json(answer.body).at(keys[0], keys[1], keys[2], "value") as? Double
        == json(plain.body).at(keys[0], keys[1], keys[2], "value") as? Double)
    let spans = try json(answer.body).at(keys[0], keys[1], "spanScores") as? [[String: Any]]
    #expect(spans?.count == 1)
    #expect(spans?.first?["begin"] == nil)
  }

  @Test(arguments: [
    #""articleAndParentComment":{"article":{"text":"Bees"},"parentComment":{"text":"PARENT"}}"#,
    #""entries":[{"text":"First"},{"text":"PARENT"}]"#,
    #""article_and_parent_comment":{"parent_comment":{"text":"PARENT"}}"#,
  ])
  func knowsWhatIsQuotedFromTheParent(context: String) async throws {
    let parent = "You are such a stupid idiot, all of you here."
    let body = """
      {"comment":{"text":"\(parent)\\n\\nThat is no way to talk."},"requestedAttributes":{"TOXICITY":{}}
      """
    let alone = try await analyze(body + "}")
    let answered = try await analyze(
      body + ",\"context\":{\(context.split(separator: "PARENT").joined(separator: parent))}}")
    #expect(answered.status == 200)
    let values = try [alone, answered].compactMap {
      try json($0.body).at("attributeScores", "TOXICITY", "summaryScore", "value") as? Double
    }
    #expect(values.count == 2)
    #expect(values[1] < values[0])
  }

  @Test func echoesTheTokenAndTakesWhatChangesNothing() async throws {
    let answer = try await analyze(
      """
      {"comment":{"text":"Fine.","type":"PLAIN_TEXT"},"requested_attributes":{"TOXICITY":{"scoreType":"PROBABILITY"}},
       "languages":["en"],"doNotStore":true,"clientToken":"a\\"b","sessionId":"s","communityId":"c","context":null}
      """, query: "?key=K&alt=json&prettyPrint=false&quotaUser=me&$.xgafv=2&access_token=x")
    #expect(answer.status == 200)
    #expect(try json(answer.body)["clientToken"] as? String == "a\"b")
  }

  @Test func givesTheFieldsThatAreAskedFor() async throws {
    let body = #"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{},"INSULT":{}}}"#
    for mask in [
      "attributeScores/TOXICITY/summaryScore/value", "attributeScores(TOXICITY(summaryScore/value))",
    ] {
      let answer = try await analyze(body, query: "?fields=\(mask)")
      let object = try json(answer.body)
      #expect(Set(object.keys) == ["attributeScores"])
      #expect(Set((object["attributeScores"] as? [String: Any] ?? [:]).keys) == ["TOXICITY"])
      #expect(object.at("attributeScores", "TOXICITY", "summaryScore", "type") == nil)
    }
    let all = try await analyze(body, query: "?fields=attributeScores/*/summaryScore/type,languages")
    #expect(Set(try json(all.body).keys) == ["attributeScores", "languages"])
    #expect(try json(all.body).at("attributeScores", "INSULT", "summaryScore", "type") != nil)
    #expect(try await analyze(body, query: "?fields=a(b").status == 400)
  }

  @Test func printsPrettily() async throws {
    let answer = try await analyze(
      #"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{}}}"#, query: "?prettyPrint=true")
    #expect(answer.body.hasPrefix("{\n  \"attributeScores\": {\n    \"TOXICITY\": {\n"))
    #expect(try json(answer.body).at("attributeScores", "TOXICITY", "summaryScore", "type") != nil)
  }

  @Test func answersNoScripts() async throws {
    let answer = try await analyze(
      #"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{}}}"#, query: "?callback=alert")
    #expect(answer.status == 400)
    #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
  }

  @Test func countsWhatItScored() async throws {
    _ = try await analyze(#"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{}}}"#)
    _ = try await analyze(#"{"comment":{"text":""},"requestedAttributes":{"TOXICITY":{}}}"#)
    #expect(server.metrics.scoredComments == 1)
  }

  /// Coral's body as it is sent.
  @Test func answersCoral() async throws {
    let answer = try await server.send(
      .post, "/v1alpha1/comments:analyze?key=K", headers: [.contentType: "application/json"],
      body: """
        {"comment":{"text":"What a lovely day"},"doNotStore":true,"requestedAttributes":{"TOXICITY":{}},\
        "languages":["en"]}
        """)
    #expect(try json(answer.body).at("attributeScores", "TOXICITY", "summaryScore", "value") is Double)
  }
}
