/// Where the server listens, how much it does at a time, and whom it lets in.
public struct ServerSettings: Sendable {
  /// The address to listen on, a name or a number: `127.0.0.1`, `::1`, `0.0.0.0`.
  public var host: String
  /// The port; 0 takes one that is free.
  public var port: Int
  /// How many threads work, at least 1.
  public var threads: Int
  /// Whether every request is logged, and not only those that fail by the server's fault.
  public var logsRequests: Bool
  /// The keys of which a client of Perspective's calls has to send one; where there are none, everybody may ask.
  public var keys: [String]

  /// Under which addresses others reach the server, beside numbers; where there is one, scores too are for those with a
  /// key or a token only.
  public var publicAddresses: [PublicAddress]
  /// Whether a proxy stands before the server, whose word counts for who asks, and for TLS.
  public var trustsProxy: Bool

  /// Creates settings.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, threads: Int, logsRequests: Bool = false,
    keys: [String] = [], publicAddresses: [PublicAddress] = [], trustsProxy: Bool = false
  ) {
    self.host = host
    self.port = port
    self.threads = threads
    self.logsRequests = logsRequests
    self.keys = keys
    self.publicAddresses = publicAddresses
    self.trustsProxy = trustsProxy
  }
}
