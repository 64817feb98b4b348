import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// Connections of HTTP/1.1, each served on its event loop.
struct Connections: ServerChildChannel {
  private let http: HTTP1Channel

  /// How long a connection may be open without a whole request's head, in seconds.
  private static let idleSeconds: Int64 = 30
  /// The longest head of a request, in bytes.
  private static let longestHead = 32 * 1024

  init(responder: @escaping HTTPChannelHandler.Responder) {
    http = HTTP1Channel(
      responder: responder,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [SlowClientGuard(), ContinueHandler()],
        idleTimeout: .seconds(Connections.idleSeconds),
        httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
          maxHeaderFieldSize: Connections.longestHead, maxHeaderListSize: Connections.longestHead,
          maxHeaderFieldCount: 200)))
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    http.setup(channel: channel, logger: logger)
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(EventLoopExecutor(value.channel.eventLoop)) {
      await http.handle(value: value, logger: logger)
    }
  }
}
