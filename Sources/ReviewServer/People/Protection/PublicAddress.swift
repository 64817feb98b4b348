/// Under which address others reach the server, as before a proxy with TLS: `https://review.example`.
public struct PublicAddress: Sendable, Hashable {
  /// The address without a slash at its end.
  public let text: String
  /// Whether the way there is encrypted.
  let isSecure: Bool
  /// What `Host` says: a name, and a port where it is not the scheme's own; lower case.
  let host: String
  /// The name alone.
  let name: String

  /// Reads `http://…` or `https://…` without a path; `nil` for anything else.
  public init?(_ text: String) {
    let lowercased = text.lowercased()
    let plain = lowercased.hasSuffix("/") ? String(lowercased.dropLast()) : lowercased
    guard let scheme = ["https://", "http://"].first(where: { plain.hasPrefix($0) }) else { return nil }
    let host = plain.dropFirst(scheme.count)
    let isSound = host.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || ".:-[]_".utf8.contains(byte)
    }
    if host.isEmpty || !isSound { return nil }
    self.text = plain
    isSecure = scheme == "https://"
    let usual = isSecure ? ":443" : ":80"
    self.host = String(host.hasSuffix(usual) ? host.dropLast(usual.count) : host)
    name = HostName.withoutPort(self.host)
  }
}
