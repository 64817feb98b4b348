public import CommentModel
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ReviewStore
import ServiceLifecycle
import UnixSignals

/// The HTTP server. A value that knows how; `run` does it.
public struct ReviewServer: Sendable {
  private let settings: ServerSettings
  private let logger: Logger
  private let queue: ReviewConnections?
  private let version: String
  private let passwords: PasswordThreads
  private let now: @Sendable () -> Timestamp
  private let router: @Sendable () -> Router<ServerContext>

  /// How long requests have to end once the server is to stop.
  private static let longestStop = Duration.seconds(10)

  /// Prepares a server. Nothing is opened yet.
  ///
  /// - Parameters:
  ///   - queue: the review queue; `nil` where the server only scores.
  ///   - now: gives the time.
  ///   - log: takes the lines of the log, each with its end.
  public init(
    settings: ServerSettings, setup: ScoringSetup, queue: ReviewConnections?,
    now: @escaping @Sendable () -> Timestamp,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.settings = settings
    self.queue = queue
    logger = Logger(label: "parley") { _ in LogLines(level: .notice, now: now, write: log) }
    let metrics = ServerMetrics()
    let pool = ScorerPool(setup, threads: settings.threads)
    let limits = RateLimits()
    let passwords = PasswordThreads()
    self.passwords = passwords
    self.now = now
    version = setup.version
    router = {
      ServerRoutes(
        settings: settings, setup: setup, metrics: metrics, pool: pool, queue: queue,
        feed: queue.map { ChangeFeed(queue: $0) }, now: now,
        limits: limits, passwords: passwords
      ).router
    }
  }

  /// Serves until SIGTERM or SIGINT comes, then lets requests end for at most ten seconds.
  ///
  /// - Parameter listening: is called once the server listens, with its address, `http://127.0.0.1:8080`, and with a link
  ///   that makes the first admin where there is none who could log in.
  public func run(
    listening: @escaping @Sendable (_ address: String, _ link: String?) -> Void
  ) async throws(ServerError) {
    let link: SecretToken?
    do {
      link = try await firstAdminLink()
    } catch {
      throw .stopped(reason: "\(error)")
    }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.threads)
    let settings = settings
    let application = Application(
      router: router(), server: HTTPServerBuilder { Connections(responder: $0) },
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: "parley", backlog: 4096),
      onServerRunning: { channel in
        let address = ReviewServer.address(
          host: settings.host, port: channel.localAddress?.port ?? settings.port)
        let entrance = settings.publicAddresses.first?.text ?? address
        listening(address, link.map { "\(entrance)/login/link/\($0.text)" })
      },
      eventLoopGroupProvider: .shared(group), logger: logger)
    var services: [any Service] = [application]
    if let queue {
      let sender = WebhookSender(version: version, now: now)
      services.append(WebhookDispatcher(queue: queue, sender: sender, logger: logger, now: now))
    }
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = ReviewServer.longestStop
    do {
      try await ServiceGroup(configuration: configuration).run()
      try await group.shutdownGracefully()
      try await passwords.close()
      try await queue?.close()
    } catch {
      throw ServerError(error, settings)
    }
  }

  /// The secret of a link that makes the first admin; `nil` where there is one.
  private func firstAdminLink() async throws -> SecretToken? {
    guard let queue else { return nil }
    let now = now()
    return try await queue.write { store throws(StoreError) in
      try store.lacksAdmin() ? try store.makeLoginLink(.firstAdmin, by: nil, at: now) : nil
    }
  }

  private static func address(host: String, port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }
}

extension ServerError {
  /// Why the system did not let the server listen, or what else went wrong.
  fileprivate init(_ error: any Error, _ settings: ServerSettings) {
    let address = "\(settings.host):\(settings.port)"
    switch error {
    case let error as IOError:
      self = .cannotListen(address: address, reason: unsafe String(cString: strerror(error.errnoCode)))
    case is SocketAddressError.UnknownHost, is SocketAddressError:
      self = .cannotListen(address: address, reason: "No such host")
    default: self = .stopped(reason: "\(error)")
    }
  }
}
