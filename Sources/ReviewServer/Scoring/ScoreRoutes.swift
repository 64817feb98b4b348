import CommentAnalysis
import CommentFormats
import CommentModel
import CommentText
import HTTPTypes
import Hummingbird
import PolicyFiles
import ScoreJSON

/// `/api/v1`: scores, their arithmetic, what a policy makes of a text, and by what all of it is done.
struct ScoreRoutes {
  let setup: ScoringSetup
  let pool: ScorerPool
  let metrics: ServerMetrics
  /// How many pieces of a batch are worked on at a time.
  let width: Int

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.post("api/v1/score") { request, _ in try await score(request) }
    routes.post("api/v1/score:batch") { request, _ in batch(request) }
    routes.post("api/v1/explain") { request, _ in try await explain(request) }
    routes.post("api/v1/policy/test") { request, _ in try await testPolicy(request) }
    routes.get("api/v1/version") { _, _ in Response(json: version) }
    routes.get("api/v1/openapi.json") { _, _ in
      Response(type: "application/json; charset=utf-8", text: Asset.text("api/openapi.json"))
    }
    return routes
  }

  /// One object, or an array of them; lines where the content type says so.
  private func score(_ request: Request) async throws -> Response {
    if request.headers[.contentType]?.lowercased().hasPrefix("application/x-ndjson") == true {
      return batch(request)
    }
    let bytes = try await RequestBytes(request)
    let result = await offLoop { () -> Result<JSONText, RequestError> in
      pool.withPlace { place in
        place.read(bytes) { (root) throws(RequestError) -> (isArray: Bool, all: [ScoreRequest]) in
          guard root.isArray else { return (false, [try ScoreRequest(root)]) }
          var all: [ScoreRequest] = []
          for member in root.members { all.append(try ScoreRequest(member)) }
          return (true, all)
        }.map { requests in
          var json = JSONText()
          if requests.isArray {
            json.array { json in for request in requests.all { place.score(request, into: &json) } }
          } else if let request = requests.all.first {
            place.score(request, into: &json)
          }
          metrics.count(comments: requests.all.count)
          return json
        }
      }
    }
    return Response(json: try answer(result))
  }

  private func batch(_ request: Request) -> Response {
    let answer = BatchAnswer(pool: pool, metrics: metrics, width: width)
    return Response(
      status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await answer.write(request.body, to: &writer)
        try await writer.finish(nil)
      })
  }

  private func explain(_ request: Request) async throws -> Response {
    let bytes = try await RequestBytes(request)
    let result = await offLoop { () -> Result<JSONText, RequestError> in
      pool.withPlace { place in
        place.read(bytes) { (root) throws(RequestError) in try ScoreRequest(root) }.map { request in
          let text = String(decoding: request.comment.text, as: UTF8.self)
          let parent =
            request.parent.text.isEmpty ? nil : String(decoding: request.parent.text, as: UTF8.self)
          var explanation = place.scorer.explain(text, marks: request.comment.marks, answering: parent)
          if place.judge != nil {
            explanation.scored.verdict = place.scorer.verdict(
              on: text, explanation, in: request.context, by: &place.judge!)
          }
          var json = JSONText()
          json.explanation(explanation)
          metrics.count(comments: 1)
          return json
        }
      }
    }
    return Response(json: try answer(result))
  }

  /// What a policy, the server's or one that is sent along, makes of a text.
  private func testPolicy(_ request: Request) async throws -> Response {
    let bytes = try await RequestBytes(request)
    let setup = setup
    let result = await offLoop { () -> Result<JSONText, RequestError> in
      pool.withPlace { place in
        place.read(bytes) { (root) throws(RequestError) in try PolicyTestRequest(root) }.map { test in
          let text = test.text.comment.text.span
          let scores = place.scorer.score(
            text, marks: test.text.comment.marks, answering: test.text.parent.text.span)
          var judge = Judge(policy: test.policy ?? setup.policy, lexicons: setup.lexicons)
          let verdict = place.scorer.verdict(on: text, scores, in: test.text.context, by: &judge)
          metrics.count(comments: 1)
          var json = JSONText()
          json.object { json in
            json.member("policy", (test.policy ?? setup.policy).name)
            json.verdict(verdict)
            json.key("shadow_findings")
            json.array { json in for finding in verdict.shadowFindings { json.finding(finding) } }
            json.scores(scores)
          }
          return json
        }
      }
    }
    return Response(json: try answer(result))
  }

  private var version: JSONText {
    var json = JSONText()
    json.object { json in
      json.member("version", setup.version)
      json.member("manifest", setup.manifest)
      json.member("libicu", icuVersion)
      json.member("policy", setup.policy.name)
      json.key("lexicons")
      json.array { json in
        for file in setup.lexicons.files {
          json.object { json in
            json.member("name", file.name)
            json.member("kind", file.kind.rawValue)
            json.member("version", file.version)
            json.member("language", file.language)
            json.member("entries", file.entries)
          }
        }
      }
    }
    return json
  }

  /// Works beside the event loop, which has other requests to answer.
  private func offLoop<Value: Sendable>(_ body: @Sendable () -> Value) async -> Value {
    await withTaskExecutorPreference(globalConcurrentExecutor) { body() }
  }

  private func answer(_ result: Result<JSONText, RequestError>) throws -> JSONText {
    do { return try result.get() } catch { throw error.refusal }
  }
}

extension ScorerPool.Place {
  /// Reads a request out of a body.
  fileprivate mutating func read<Value>(
    _ bytes: RequestBytes, _ body: (JSONElement) throws(RequestError) -> Value
  ) -> Result<Value, RequestError> {
    bytes.withJSON(&parser) { root in
      do throws(RequestError) { return .success(try body(root)) } catch { return .failure(error) }
    } ?? .failure(.notJSON)
  }
}
