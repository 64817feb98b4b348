import HTTPTypes
import Testing

@testable import ReviewServer

/// What is refused, in the words of Perspective's documentation.
@Suite struct PerspectiveErrorTests {
  private struct Refused: Sendable {
    var body: String
    var message: String
    var type: String
    var status = 400
  }

  private static let refused = [
    Refused(
      body: #"{"comment":{"text":""},"requestedAttributes":{"TOXICITY":{}}}"#,
      message: "Comment must be non-empty.", type: "COMMENT_EMPTY"),
    Refused(
      body: #"{"requestedAttributes":{"TOXICITY":{}}}"#, message: "Comment must be non-empty.",
      type: "COMMENT_EMPTY"),
    Refused(
      body: #"{"comment":{"text":"Fine."}}"#, message: "Missing requested_attributes",
      type: "NO_REQUESTED_ATTRIBUTES"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttributes":{}}"#,
      message: "Missing requested_attributes", type: "NO_REQUESTED_ATTRIBUTES"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttributes":{"NICENESS":{}}}"#,
      message: "Unknown requested attribute: NICENESS", type: "INVALID_REQUEST"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttributes":{"SPAM":{}}}"#,
      message: "Unknown requested attribute: SPAM", type: "INVALID_REQUEST"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY@":{}}}"#,
      message: "Unknown requested attribute: TOXICITY@", type: "INVALID_REQUEST"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttributes":{"INSULT":{"scoreType":"PERCENTILE"}}}"#,
      message: "Requested score type PERCENTILE is not supported by attribute INSULT", type: "INVALID_REQUEST"
    ),
    Refused(
      body: #"{"comment":{"text":"Fine.","type":"RTF"},"requestedAttributes":{"TOXICITY":{}}}"#,
      message: "Unknown text type", type: "INVALID_REQUEST"),
    Refused(
      body: """
        {"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{}},
         "context":{"entries":[],"articleAndParentComment":{}}}
        """,
      message:
        "Context can have either entries or article_and_parent_comment, but both fields were populated.",
      type: "INVALID_REQUEST"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttributes":{"INSULT":{}},"languages":["de","en"]}"#,
      message: "Attribute INSULT does not support request languages: de",
      type: "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"),
    Refused(
      body: #"{"comment":{"text":"Это совсем другой язык"},"requestedAttributes":{"TOXICITY":{}}}"#,
      message: "Attribute TOXICITY does not support request languages: ru",
      type: "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"),
    Refused(
      body: #"{"comment":{"text":"Fine."},"requestedAttribute":{"TOXICITY":{}}}"#,
      message: "Invalid JSON payload received. Unknown name \"requestedAttribute\": Cannot find field.",
      type: "INVALID_REQUEST"),
    Refused(
      body: #"{"comment":{"txt":"Fine."},"requestedAttributes":{"TOXICITY":{}}}"#,
      message: "Invalid JSON payload received. Unknown name \"txt\" at 'comment': Cannot find field.",
      type: "INVALID_REQUEST"),
    Refused(body: "{", message: "Invalid JSON payload received.", type: "INVALID_REQUEST"),
    Refused(body: "", message: "Invalid JSON payload received.", type: "INVALID_REQUEST"),
    Refused(body: "[]", message: "Invalid value at ''", type: "INVALID_REQUEST"),
    Refused(
      body: #"{"comment":"Fine.","requestedAttributes":{"TOXICITY":{}}}"#,
      message: "Invalid value at 'comment'", type: "INVALID_REQUEST"),
  ]

  @Test(arguments: refused.indices) func refuses(place: Int) async throws {
    let refused = PerspectiveErrorTests.refused[place]
    let answer = try await TestServer().send(.post, "/v1alpha1/comments:analyze", body: refused.body)
    #expect(answer.status == refused.status)
    let error = try #require(try json(answer.body)["error"] as? [String: Any])
    #expect(error["code"] as? Int == refused.status)
    #expect(error["message"] as? String == refused.message)
    #expect(error["status"] as? String == "INVALID_ARGUMENT")
    let detail = try #require((error["details"] as? [[String: Any]])?.first)
    #expect(detail["@type"] as? String == "type.googleapis.com/google.commentanalyzer.v1alpha1.Error")
    #expect(detail["errorType"] as? String == refused.type)
  }

  @Test func saysWhichLanguagesThereWere() async throws {
    let answer = try await TestServer().send(
      .post, "/comments:analyze", body: #"{"comment":{"text":"สวัสดีครับ"},"requestedAttributes":{"INSULT":{}}}"#
    )
    let details = try json(answer.body).at("error", "details") as? [[String: Any]]
    let languages = details?.first?["languageNotSupportedByAttributeError"] as? [String: Any]
    #expect(languages?["detectedLanguages"] as? [String] == ["th"])
    #expect(languages?["attribute"] as? String == "INSULT")
  }

  @Test func refusesLongTexts() async throws {
    let server = try TestServer()
    for (count, status) in [(20_480, 200), (20_481, 400)] {
      let text = String(repeating: "x ", count: 10_240) + String(repeating: "y", count: count - 20_480)
      let answer = try await server.send(
        .post, "/comments:analyze",
        body: #"{"comment":{"text":"\#(text)"},"requestedAttributes":{"TOXICITY":{}}}"#)
      #expect(answer.status == status)
      guard status == 400 else { continue }
      #expect(
        try json(answer.body).at("error", "message") as? String
          == "Comment text was too many bytes. Value (20481) exceeded limit (20480).")
      #expect(answer.body.contains("COMMENT_TOO_LONG"))
    }
  }

  @Test func refusesLongBodies() async throws {
    let answer = try await TestServer().send(
      .post, "/comments:analyze", body: String(repeating: " ", count: ServerContext.longestBody + 1))
    #expect(answer.status == 413)
    #expect(try json(answer.body).at("error", "status") as? String == "OUT_OF_RANGE")
  }

  @Test func asksForAKeyWhereSomeAreNamed() async throws {
    let server = try TestServer(ServerSettings(threads: 1, keys: ["one", "two"]))
    let body = #"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{}}}"#
    #expect(try await server.send(.post, "/comments:analyze?key=two", body: body).status == 200)
    let missing = try await server.send(.post, "/comments:analyze", body: body)
    #expect(missing.status == 403)
    #expect(try json(missing.body).at("error", "status") as? String == "PERMISSION_DENIED")
    for path in ["/comments:analyze?key=on", "/v1alpha1/comments:suggestscore?key=onetwo"] {
      let wrong = try await server.send(.post, path, body: body)
      #expect(wrong.status == 400)
      #expect(
        try json(wrong.body).at("error", "message") as? String
          == "API key not valid. Please pass a valid API key.")
    }
    #expect(try await server.send(.get, "/$discovery/rest?version=v1alpha1").status == 200)
    #expect(try await server.send(.get, "/$discovery/rest?version=v1alpha1&key=three").status == 400)
  }
}
