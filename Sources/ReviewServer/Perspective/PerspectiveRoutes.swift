import CommentAnalysis
import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird

/// The calls of the Perspective API (`commentanalyzer`, `v1alpha1`), and the document by which Google's clients find them.
struct PerspectiveRoutes {
  let setup: ScoringSetup
  let pool: ScorerPool
  let metrics: ServerMetrics
  let keys: APIKeys
  let suggestions: SuggestionSink

  /// Before the calls' names stands the version; clients that append them to an address of their own leave it out. Some write
  /// the colon as `%3A`.
  static let prefixes = ["v1alpha1/comments:", "comments:", "v1alpha1/comments%3A", "comments%3A"]

  /// Texts up to this many bytes are scored where their request is read.
  private static let longestInline = 64 * 1024

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    for prefix in PerspectiveRoutes.prefixes {
      routes.post(RouterPath("\(prefix)analyze")) { request, context in try await analyze(request, context) }
      routes.post(RouterPath("\(prefix)suggestscore")) { request, context in
        try await suggest(request, context)
      }
    }
    for path in ["$discovery/rest", "discovery/v1/apis/commentanalyzer/v1alpha1/rest"] {
      routes.get(RouterPath(path)) { request, context in try discovery(request, context) }
    }
    return routes
  }

  private func analyze(_ request: Request, _ context: ServerContext) async throws -> Response {
    try checkKey(request, context)
    let form = try refusing { () throws(PerspectiveError) in try AnswerForm(request) }
    let bytes = try await RequestBytes(request)
    let result: Result<JSONText, PerspectiveError>
    if bytes.count <= PerspectiveRoutes.longestInline {
      result = answer(bytes)
    } else {
      result = await withTaskExecutorPreference(globalConcurrentExecutor) { answer(bytes) }
    }
    let json = try refusing { () throws(PerspectiveError) in try result.get() }
    metrics.count(comments: 1)
    return form.response(json)
  }

  private func answer(_ bytes: RequestBytes) -> Result<JSONText, PerspectiveError> {
    let setup = setup
    return pool.withPlace { place in
      place.read(bytes) { root throws(PerspectiveError) in try AnalyzeRequest(root) }.flatMap { request in
        do throws(PerspectiveError) {
          return .success(try request.answer(&place.scorer, setup))
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private func suggest(_ request: Request, _ context: ServerContext) async throws -> Response {
    try checkKey(request, context)
    let form = try refusing { () throws(PerspectiveError) in try AnswerForm(request) }
    let bytes = try await RequestBytes(request)
    let result = pool.withPlace { place in
      place.read(bytes) { root throws(PerspectiveError) in try SuggestRequest(root) }
    }
    let suggestion = try refusing { () throws(PerspectiveError) in try result.get() }
    try await suggestions.keep(suggestion)
    return form.response(
      suggestion.answer(detected: LanguageDetector.language(of: suggestion.common.comment.text.span)))
  }

  private func discovery(_ request: Request, _ context: ServerContext) throws -> Response {
    try checkKey(request, context, required: false)
    try refusing { () throws(PerspectiveError) in
      if let version = request.uri.queryParameters["version"], version != "v1alpha1" {
        throw .unsupportedParameter("version")
      }
    }
    return Response(type: "application/json; charset=utf-8", text: DiscoveryDocument.text(for: request))
  }

  /// Refuses those without one of the server's keys, where it has some; who has come with a token needs none.
  private func checkKey(_ request: Request, _ context: ServerContext, required: Bool = true) throws {
    if context.visitor != nil { return }
    try refusing { () throws(PerspectiveError) in try keys.check(request, required: required) }
  }

  private func refusing<Value>(_ body: () throws(PerspectiveError) -> Value) throws -> Value {
    do throws(PerspectiveError) { return try body() } catch { throw error.refusal }
  }
}

extension ScorerPool.Place {
  /// Reads a request out of a body.
  fileprivate mutating func read<Value>(
    _ bytes: RequestBytes, _ body: (JSONElement) throws(PerspectiveError) -> Value
  ) -> Result<Value, PerspectiveError> {
    bytes.withJSON(&parser) { root in
      do throws(PerspectiveError) { return .success(try body(root)) } catch { return .failure(error) }
    } ?? .failure(.notJSON)
  }
}
