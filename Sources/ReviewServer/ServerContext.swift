import Hummingbird
import NIOCore

/// What is known of a request beside what it says.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; `nil` where there is none, as in tests.
  let remoteAddress: String?
  /// Who asks; `nil` while nobody has logged in.
  var visitor: Visitor?

  /// The longest body that is read as a whole, in bytes.
  static let longestBody = 1 << 20

  var maxUploadSize: Int { ServerContext.longestBody }

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress
  }
}
