import Crypto
import Foundation

/// Names for authors that stay the same and say nothing: `~` and 20 hexadecimal digits, the beginning of
/// HMAC-SHA-256 over the name's UTF-8 bytes.
///
/// Whoever has the key can tell whether a name belongs to a pseudonym; nobody else can.
public struct Pseudonyms: Sendable {
  private let key: SymmetricKey

  /// A new secret, from the system's random numbers.
  public init() { key = SymmetricKey(size: .bits256) }

  /// Reads 64 hexadecimal digits; `nil` for anything else.
  public init?(hexadecimal: String) {
    guard let bytes = Data(hexadecimal: hexadecimal), bytes.count == 32 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// The secret, 64 digits.
  public var hexadecimal: String { unsafe key.withUnsafeBytes { unsafe Data($0).hexadecimal } }

  /// The name for an author; of a pseudonym it is the pseudonym itself.
  public func pseudonym(of author: String) -> String {
    if Pseudonyms.isPseudonym(author) { return author }
    let code = HMAC<SHA256>.authenticationCode(for: Data(author.utf8), using: key)
    return "~" + Data(code.prefix(10)).hexadecimal
  }

  /// Those of a secret that a file keeps itself.
  init(key: Data) { self.key = SymmetricKey(data: key) }

  /// What tells one key from another without saying what it is.
  var fingerprint: Data { Data(SHA256.hash(data: Data("parley pseudonyms \(hexadecimal)".utf8))) }

  private static func isPseudonym(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.count == 21 && bytes.first == UInt8(ascii: "~")
      && bytes.dropFirst().allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
