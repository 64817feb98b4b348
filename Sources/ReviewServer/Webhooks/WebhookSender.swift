import AsyncHTTPClient
public import CommentModel
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
public import ReviewStore

/// Sends messages to webhooks, and tells what came of it.
public struct WebhookSender: Sendable {
  private let userAgent: String
  private let now: @Sendable () -> Timestamp

  /// How long a receiver has for its answer.
  private let limit: TimeAmount

  /// What came of an attempt.
  public enum Outcome: Sendable, Hashable {
    /// The receiver has taken it.
    case delivered
    /// It has not. `retryAfter` is when it wants to be asked again.
    case failed(String, retryAfter: Duration?)
    /// It never will.
    case refused(String)

    /// What went wrong; `nil` where nothing did.
    public var failure: String? {
      switch self {
      case .delivered: nil
      case .failed(let reason, _), .refused(let reason): reason
      }
    }
  }

  /// - Parameter version: The program's.
  public init(version: String, now: @escaping @Sendable () -> Timestamp) {
    self.init(version: version, now: now, limit: .seconds(15))
  }

  init(version: String, now: @escaping @Sendable () -> Timestamp, limit: TimeAmount) {
    userAgent = "Parley/\(version)"
    self.now = now
    self.limit = limit
  }

  /// Sends a message. What it returns holds nothing of what the receiver says.
  public func send(
    _ message: WebhookMessage, to webhook: Webhook, signedWith secrets: [WebhookSecret]
  ) async -> Outcome {
    let url: WebhookURL
    do throws(WebhookURL.Problem) {
      url = try WebhookURL(webhook.url, allowsPrivate: webhook.allowsPrivate)
    } catch { return .refused("\(error)") }
    let host = url.host
    guard let addresses = try? await NIOThreadPool.singleton.runIfActive({ NetworkAddress.all(of: host) }),
      let address = addresses.first
    else { return .failed("its name is not known", retryAfter: nil) }
    // Of a name with several addresses one that is private would do to reach what is not to be reached.
    if !webhook.allowsPrivate, !addresses.allSatisfy(\.isPublic) {
      return .failed("it is in a private network", retryAfter: nil)
    }
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)),
      ignoreUncleanSSLShutdown: true, decompression: .disabled)
    configuration.httpVersion = .http1Only
    // The address that was looked at, and not what the name means a moment later.
    configuration.dnsOverride = [host: address.text]
    let client = HTTPClient(
      eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton), configuration: configuration)
    let outcome = await send(request(message, url, secrets), by: client)
    try? await client.shutdown()
    return outcome
  }

  private func request(
    _ message: WebhookMessage, _ url: WebhookURL, _ secrets: [WebhookSecret]
  ) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: url.text)
    request.method = .POST
    let seconds = now().milliseconds / 1000
    let signatures = secrets.map { $0.signature(id: message.id, seconds: seconds, body: message.body) }
    request.headers = [
      "content-type": "application/json", "user-agent": userAgent, "webhook-id": message.id,
      "webhook-timestamp": "\(seconds)", "webhook-signature": signatures.joined(separator: " "),
    ]
    request.body = .bytes(ByteBuffer(bytes: message.body))
    return request
  }

  private func send(_ request: HTTPClientRequest, by client: HTTPClient) async -> Outcome {
    do {
      let response = try await client.execute(request, deadline: .now() + limit)
      switch response.status.code {
      case 200..<300: return .delivered
      case 410: return .refused("it answered 410: it wants no more")
      default:
        let pause = response.headers.first(name: "retry-after").flatMap { Int64($0) }
        return .failed(
          "it answered \(response.status.code)", retryAfter: pause.map { .seconds(min(max($0, 0), 86_400)) })
      }
    } catch {
      return .failed(WebhookSender.reason(error), retryAfter: nil)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as HTTPClientError:
      switch error {
      case .connectTimeout: "it could not be reached in 5 seconds"
      case .readTimeout, .deadlineExceeded: "it did not answer in time"
      case .remoteConnectionClosed: "it closed the connection without an answer"
      default: "it could not be reached"
      }
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      "its certificate is not trusted, or TLS failed"
    case is NIOConnectionError, is IOError: "it could not be reached"
    default: "it could not be sent to"
    }
  }
}
