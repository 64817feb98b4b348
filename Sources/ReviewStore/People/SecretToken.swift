import Crypto
import Foundation

/// A secret that opens something: a session, an API, a login. 256 random bits; whoever keeps it keeps its hash only.
public struct SecretToken: Sendable {
  private let key: SymmetricKey

  /// A new one, from the system's random numbers.
  public init() { key = SymmetricKey(size: .bits256) }

  /// Reads what `text` gave: 43 characters of base64url without padding (RFC 4648, section 5); `nil` for anything
  /// else.
  public init?(text: some StringProtocol) {
    guard text.utf8.count == 43,
      let bytes = Data(
        base64Encoded: text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
          + "="), bytes.count == 32
    else { return nil }
    key = SymmetricKey(data: bytes)
    // 43 characters are 258 bits: only one of the four ways to write the last is this token's.
    if self.text != text { return nil }
  }

  private init(_ key: SymmetricKey) { self.key = key }

  /// The secret itself, to be handed to whom it is for, and to nobody else.
  public var text: String {
    unsafe key.withUnsafeBytes { unsafe Data($0) }.base64EncodedString()
      .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  /// What is kept of it. The secret has 256 random bits, so that a fast hash is enough.
  var hash: Data { unsafe key.withUnsafeBytes { unsafe Data(SHA256.hash(data: $0)) } }

  /// Another secret that follows from this one, and from which this one does not follow.
  ///
  /// - Parameter purpose: what it is for; each has its own.
  public func derived(for purpose: String) -> SecretToken {
    SecretToken(
      SymmetricKey(data: Data(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: key))))
  }

  /// Whether a text is this secret. The time that it takes does not tell where they differ.
  public func matches(_ text: some StringProtocol) -> Bool {
    SecretToken(text: text)?.key == key
  }
}

extension SecretToken: CustomStringConvertible {
  /// Never the secret.
  public var description: String { "SecretToken" }
}
