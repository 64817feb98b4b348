import Foundation

/// Where a webhook is.
public struct WebhookURL: Sendable, Hashable {
  /// The address as it was given.
  public let text: String
  /// The machine's name or number, without brackets.
  let host: String

  /// Why an address can't be a webhook's.
  public enum Problem: Error, Sendable, Hashable {
    /// It is no address of the web.
    case noURL
    /// It is not encrypted on the way.
    case notEncrypted
    /// It holds a name and a password.
    case hasCredentials
  }

  /// The longest one that is taken, in bytes.
  private static let longest = 2048

  /// Checks an address.
  ///
  /// - Parameter allowsPrivate: whether `http` will do, as it does within one's own network.
  public init(_ text: String, allowsPrivate: Bool) throws(Problem) {
    guard text.utf8.count <= WebhookURL.longest, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      var host = parts.host, !host.isEmpty, parts.fragment == nil, ["http", "https"].contains(scheme)
    else { throw .noURL }
    if parts.user != nil || parts.password != nil { throw .hasCredentials }
    if scheme == "http", !allowsPrivate { throw .notEncrypted }
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    self.text = text
    self.host = host
  }
}

extension WebhookURL.Problem: CustomStringConvertible {
  /// A sentence without its full stop.
  public var description: String {
    switch self {
    case .noURL: "a webhook is an address such as https://paper.example/hooks"
    case .notEncrypted: "webhooks are sent to by https only, but for private networks"
    case .hasCredentials: "an address must not hold a name or a password; messages are signed"
    }
  }
}
