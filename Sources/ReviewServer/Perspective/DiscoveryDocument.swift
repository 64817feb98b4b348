import HTTPTypes
import Hummingbird

/// What Google's clients ask for first: where the calls are, and what they take (Google's discovery format, v1).
enum DiscoveryDocument {
  private static let parts = Asset.text("api/discovery.json").split(
    separator: "@ROOT@", omittingEmptySubsequences: false)

  /// The document, with the address at which the client has reached the server.
  static func text(for request: Request) -> String {
    parts.joined(separator: "\(scheme(of: request))://\(host(of: request))/")
  }

  /// The name under which the client knows the server. Anything that can't stand in an address is not repeated.
  private static func host(of request: Request) -> String {
    let host = request.head.authority ?? ""
    let isSound =
      !host.isEmpty && host.utf8.count <= 255
      && host.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || ".:-[]_".utf8.contains(byte)
      }
    return isSound ? host : "localhost"
  }

  /// `https` behind a proxy that says so.
  private static func scheme(of request: Request) -> String {
    request.headers[.forwardedProtocol] == "https" ? "https" : "http"
  }
}

extension HTTPField.Name {
  fileprivate static let forwardedProtocol = Self("X-Forwarded-Proto")!
}
