public import CommentModel
import Crypto
import Foundation

/// The secret that a moderator's authenticator shares with the server: time-based one-time passwords (TOTP, RFC 6238)
/// of six digits, a new one every 30 seconds, by HMAC-SHA-1, which is what authenticators know.
public struct AuthenticatorSecret: Sendable {
  let bytes: Data

  /// How long a code counts, in seconds (RFC 6238, section 4.1).
  static let period: Int64 = 30

  /// A new one of 160 bits (RFC 4226, section 4, R6), from the system's random numbers.
  public init() {
    var bytes = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Data($0) }
    bytes.removeLast(12)
    self.bytes = bytes
  }

  init(bytes: Data) { self.bytes = bytes }

  /// Reads what `text` gave; `nil` for anything else.
  public init?(text: String) {
    guard text.utf8.count <= 64, let bytes = Base32.decode(text), bytes.count == 20 else { return nil }
    self.bytes = bytes
  }

  /// The secret to be typed into an authenticator, in base32.
  public var text: String { Base32.encode(bytes) }

  /// The address that authenticators take (`otpauth:`), for a link or a picture.
  public func address(of name: String) -> String {
    let allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."\u{7F}"))
    let name = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    return "otpauth://totp/Parley:\(name)?secret=\(text)&issuer=Parley&algorithm=SHA1&digits=6&period=30"
  }

  /// The code that an authenticator shows at a moment.
  public func code(at time: Timestamp) -> String {
    code(step: time.milliseconds / 1000 / AuthenticatorSecret.period)
  }

  /// The code of a time step, which is its number since 1970.
  func code(step: Int64) -> String {
    let counter = unsafe withUnsafeBytes(of: step.bigEndian) { unsafe Data($0) }
    let code = Data(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
    // RFC 4226, section 5.3.
    let offset = Int(code[19] & 15)
    let number = code[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The time step of a code at a moment, one step earlier or later allowed for clocks that differ (RFC 6238,
  /// section 5.2); `nil` where it is none of these, or not later than the last that was taken.
  func step(of code: String, at milliseconds: Int64, after last: Int64?) -> Int64? {
    let now = milliseconds / 1000 / AuthenticatorSecret.period
    let given = SHA256.hash(data: Data(code.utf8))
    var found: Int64?
    for step in now - 1...now + 1
    where SHA256.hash(data: Data(self.code(step: step).utf8)) == given && step > last ?? -1 {
      found = step
    }
    return found
  }
}
