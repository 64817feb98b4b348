import CommentAnalysis
import CommentModel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import ReviewServer

/// The server's routes without a network: requests go to the router's responder.
struct TestServer {
  let metrics = ServerMetrics()
  /// Methods and paths: `GET /healthz`.
  let routes: [String]
  private let responder: RouterResponder<ServerContext>

  /// The words of the program, made once for all tests.
  static let lexicons = Result { try Lexicons.embedded() }

  init(_ settings: ServerSettings = ServerSettings(threads: 1), queue: ReviewConnections? = nil) throws {
    let setup = ScoringSetup(
      lexicons: try TestServer.lexicons.get(),
      policy: Policy(
        name: "test", thresholds: [.toxicity: Policy.Thresholds(queue: 0.5, reject: 0.9)], quotedWeight: 0.5),
      version: "0.0.0", manifest: "0123456789abcdef")
    let all = ServerRoutes(
      settings: settings, setup: setup, metrics: metrics, pool: ScorerPool(setup, threads: 1),
      queue: queue, now: { Timestamp(milliseconds: 0) })
    responder = all.router.buildResponder()
    routes = all.described.routes.map { "\($0.method.rawValue) \($0.path)" }
  }

  /// Sends a request and waits for the whole answer.
  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = ""
  ) async throws -> Answer {
    try await send(method, path, headers: headers, bytes: Array(body.utf8))
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], bytes: [UInt8]
  ) async throws -> Answer {
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "parley.test", path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    let context = ServerContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response = try await responder.respond(to: request, context: context)
    let body = CollectedBody()
    try await response.body.write(CollectedBody.Writer(body: body))
    return Answer(status: Int(response.status.code), headers: response.headers, body: body.text)
  }

  /// What came back.
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String
  }
}

/// The parts of an answer's body, put together.
private final class CollectedBody {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  struct Writer: ResponseBodyWriter {
    let body: CollectedBody

    mutating func write(_ buffer: ByteBuffer) { body.bytes += buffer.readableBytesView }

    consuming func finish(_ trailingHeaders: HTTPFields?) {}
  }
}
