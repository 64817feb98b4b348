import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: a key that scrypt (RFC 7914) made of it, with the salt and the cost.
public struct PasswordKey: Sendable {
  private let cost: ScryptCost
  private let salt: Data
  private let key: SymmetricKey

  /// Derives the key of a new password: some tenths of a second and 128 MiB with the usual cost.
  ///
  /// - Throws: what is wrong with the password.
  public init(
    for password: String, of name: String, cost: ScryptCost = .usual
  ) throws(PasswordProblem) {
    if let problem = PasswordProblem(of: password, name: name) { throw problem }
    self.cost = cost
    salt = unsafe SymmetricKey(size: .bits128).withUnsafeBytes { unsafe Data($0) }
    guard let key = cost.key(from: password, salt: salt) else { throw .notDerived }
    self.key = key
  }

  /// A key that no password has, for names that nobody has: comparing with it takes as long.
  static let ofNobody = PasswordKey(
    cost: .usual, salt: Data(repeating: 0, count: 16), key: SymmetricKey(size: .bits256))

  private init(cost: ScryptCost, salt: Data, key: SymmetricKey) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Whether it is this password. As slow as making the key; the time does not tell how far they agree.
  public func matches(_ password: String) -> Bool {
    // No key is made of what is too long to have been a password.
    password.utf8.count <= PasswordProblem.longestBytes && cost.key(from: password, salt: salt) == key
  }

  /// `$scrypt$ln=17,r=8,p=1$SALT$KEY`, both in base64 without padding: the form of the Password Hashing Competition.
  var stored: String {
    let bytes = unsafe key.withUnsafeBytes { unsafe Data($0) }
    return "$scrypt$ln=\(cost.logarithm),r=\(cost.blockSize),p=\(cost.parallelism)"
      + "$\(salt.unpaddedBase64)$\(bytes.unpaddedBase64)"
  }

  /// Reads what `stored` gave; `nil` for anything else.
  init?(stored: String) {
    let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = ScryptCost(stored: parts[2]),
      let salt = Data(unpaddedBase64: parts[3]), let key = Data(unpaddedBase64: parts[4])
    else { return nil }
    self.init(cost: cost, salt: salt, key: SymmetricKey(data: key))
  }
}

extension Data {
  fileprivate var unpaddedBase64: String { base64EncodedString().replacingOccurrences(of: "=", with: "") }

  fileprivate init?(unpaddedBase64 text: Substring) {
    self.init(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
  }
}
