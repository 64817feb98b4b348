import HTTPTypes
import Hummingbird

/// Finds out how a request has reached the server, and refuses those that were sent to another name: a page of somebody
/// else whose name was made to lead here (DNS rebinding) could otherwise read what only this machine's own may.
struct HostMiddleware: RouterMiddleware {
  let settings: ServerSettings

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let host = request.head.authority ?? ""
    let forwarded = settings.trustsProxy ? request.headers[.forwardedFor] : nil
    // The proxy puts the address of whoever asked it behind those that it was told.
    context.client =
      forwarded?.split(separator: ",").last.map { String($0.filter { $0 != " " }) } ?? context.remoteAddress
    context.isSecure =
      settings.publicAddresses.contains { $0.isSecure && $0.host == host.lowercased() }
      || settings.trustsProxy && request.headers[.forwardedProto] == "https"
    // Who has named an address for others has others who come by a proxy that is on this machine, too.
    context.isLocal =
      settings.publicAddresses.isEmpty && !request.isForwarded
      && context.remoteAddress.map(HostName.isLoopback) ?? true
    // Of two hosts another server may take the other one.
    if request.headers[.host] != nil {
      throw Refusal(.invalidArgument, "A request has one host, and names it in `Host`.")
    }
    // Whoever watches over the server may know it by any name.
    let isHealth = context.endpointPath == "/healthz" || context.endpointPath == "/readyz"
    if !isHealth, !isOwn(host) {
      throw Refusal(
        .wrongHost,
        "The server does not go by this name; `parley serve --public-address` tells it under which it is reached."
      )
    }
    return try await next(request, context)
  }

  private func isOwn(_ host: String) -> Bool {
    let name = HostName.withoutPort(host.lowercased())
    return HostName.isLoopback(name) || HostName.isNumber(name) || name == settings.host.lowercased()
      || settings.publicAddresses.contains { $0.host == host.lowercased() || $0.name == name }
  }
}

/// Names and numbers of hosts.
enum HostName {
  /// `example.org` of `example.org:8080`, `::1` of `[::1]:8080`.
  static func withoutPort(_ host: String) -> String {
    if host.hasPrefix("[") { return String(host.dropFirst().prefix { $0 != "]" }) }
    return String(host.prefix { $0 != ":" })
  }

  /// Whether it is this machine as it knows itself.
  static func isLoopback(_ name: String) -> Bool {
    name == "localhost" || name == "::1" || name.hasPrefix("127.") && isNumber(name)
      || name.hasPrefix("::ffff:127.")
  }

  /// Whether it is an address in numbers, which no DNS can make lead elsewhere.
  static func isNumber(_ name: String) -> Bool {
    if name.contains(":") {
      return name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x3A }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension Request {
  /// Whether a proxy says that it has passed the request on.
  fileprivate var isForwarded: Bool {
    headers[.forwardedFor] != nil || headers[.forwarded] != nil || headers[.via] != nil
  }
}

extension HTTPField.Name {
  static let forwardedFor = Self("X-Forwarded-For")!
  static let forwardedProto = Self("X-Forwarded-Proto")!
  fileprivate static let host = Self("Host")!
  fileprivate static let forwarded = Self("Forwarded")!
}
