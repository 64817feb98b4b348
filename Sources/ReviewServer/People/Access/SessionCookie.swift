import HTTPTypes
import Hummingbird
import ReviewStore

/// A cookie with a secret. Scripts can't read it, other sites' forms don't send it, and where there is TLS nobody on the way
/// or on a neighbouring host can set or see it (`__Host-`, RFC 6265bis).
struct SessionCookie: Sendable {
  private let name: String
  private let isSecure: Bool
  private let sameSite: String

  /// The cookie of who has logged in, or is about to give a code.
  static func session(isSecure: Bool) -> SessionCookie {
    // Lax: whoever follows a link to a case is still logged in there.
    SessionCookie(name: "parley", isSecure: isSecure, sameSite: "Lax")
  }

  /// The cookie of a browser that is about to log in: what its form's token is derived from.
  static func form(isSecure: Bool) -> SessionCookie {
    SessionCookie(name: "parley-form", isSecure: isSecure, sameSite: "Strict")
  }

  private init(name: String, isSecure: Bool, sameSite: String) {
    self.name = isSecure ? "__Host-\(name)" : name
    self.isSecure = isSecure
    self.sameSite = sameSite
  }

  /// The secret that a request came with. Where a name comes twice, somebody else may have set one: none counts then.
  func secret(in request: Request) -> SecretToken? {
    var values: [Substring] = []
    for pair in request.headers[values: .cookie].flatMap({ $0.split(separator: ";") }) {
      let pair = pair.drop { $0 == " " }
      if pair.hasPrefix("\(name)=") { values.append(pair.dropFirst(name.count + 1)) }
    }
    return values.count == 1 ? SecretToken(text: values[0]) : nil
  }

  /// The value of `Set-Cookie`: lasts as long as the browser; the server knows how long the secret counts.
  func setting(_ secret: SecretToken) -> String { "\(name)=\(secret.text)\(attributes)" }

  /// The value of `Set-Cookie` that takes it away.
  var removing: String { "\(name)=\(attributes); Max-Age=0" }

  private var attributes: String {
    "; Path=/; HttpOnly; SameSite=\(sameSite)\(isSecure ? "; Secure" : "")"
  }
}
