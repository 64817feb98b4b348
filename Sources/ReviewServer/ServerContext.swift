import Hummingbird
import NIOCore

/// What is known of a request beside what it says.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; `nil` where there is none, as in tests.
  let remoteAddress: String?
  /// Who asks; `nil` while nobody has logged in.
  var visitor: Visitor?
  /// Who may come here.
  var access = Access.anybody
  /// The address of whoever asks, which a trusted proxy tells.
  var client: String?
  /// Whether the request comes from this machine, and not through a proxy.
  var isLocal = false
  /// Whether it came to the server, or to its proxy, by TLS.
  var isSecure = false
  /// What the script elements of this request's page carry; empty where it is for no page.
  var nonce = ""

  /// The longest body that is read as a whole, in bytes.
  static let longestBody = 1 << 20

  var maxUploadSize: Int { ServerContext.longestBody }

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress
  }
}
