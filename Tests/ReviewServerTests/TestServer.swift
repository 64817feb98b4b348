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
  /// Those of people too.
  let allRoutes: [String]
  private let responder: RouterResponder<ServerContext>
  /// What every request carries that does not say otherwise.
  private let headers: HTTPFields

  /// The words of the program, made once for all tests.
  static let lexicons = Result { try Lexicons.embedded() }

  init(
    _ settings: ServerSettings = ServerSettings(threads: 1), queue: ReviewConnections? = nil,
    headers: HTTPFields = [:], at time: Timestamp = Timestamp(milliseconds: 0)
  ) throws {
    self.headers = headers
    let setup = ScoringSetup(
      lexicons: try TestServer.lexicons.get(),
      policy: Policy(
        name: "test", thresholds: [.toxicity: Policy.Thresholds(queue: 0.5, reject: 0.9)], quotedWeight: 0.5),
      version: "0.0.0", manifest: "0123456789abcdef")
    let all = ServerRoutes(
      settings: settings, setup: setup, metrics: metrics, pool: ScorerPool(setup, threads: 1),
      queue: queue,
      feed: queue.map { ChangeFeed(queue: $0) }, now: { time }, limits: RateLimits(),
      passwords: PasswordThreads())
    responder = all.router.buildResponder()
    routes = all.described.routes.map { "\($0.method.rawValue) \($0.path)" }
    allRoutes = all.served.routes.map { "\($0.method.rawValue) \($0.path)" }
  }

  /// Sends a request and waits for the whole answer.
  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = "",
    host: String = "localhost"
  ) async throws -> Answer {
    try await send(method, path, headers: headers, bytes: Array(body.utf8), host: host)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], bytes: [UInt8],
    host: String = "localhost"
  ) async throws -> Answer {
    var all = self.headers
    for field in headers { all[field.name] = field.value }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: host, path: path, headerFields: all),
      body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    let context = ServerContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response = try await responder.respond(to: request, context: context)
    let body = CollectedBody()
    // Events have no end.
    if response.headers[.contentType] != "text/event-stream" {
      try await response.body.write(CollectedBody.Writer(body: body))
    }
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
