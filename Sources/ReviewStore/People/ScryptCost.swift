import Crypto
import CryptoExtras
import Foundation

/// How much work a password's key is.
public struct ScryptCost: Sendable, Hashable {
  /// The binary logarithm of N, 1…20. Memory is 128 · N · `blockSize` bytes.
  public var logarithm: Int
  /// r.
  public var blockSize: Int
  /// p.
  public var parallelism: Int

  /// Creates a cost.
  public init(logarithm: Int, blockSize: Int, parallelism: Int) {
    self.logarithm = logarithm
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// N = 2¹⁷, r = 8, p = 1: 128 MiB. The first choice of OWASP's Password Storage Cheat Sheet for scrypt.
  public static let usual = ScryptCost(logarithm: 17, blockSize: 8, parallelism: 1)

  /// Reads `ln=17,r=8,p=1`.
  init?(stored: Substring) {
    let numbers = stored.split(separator: ",").map { $0.split(separator: "=") }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count == 2 }), numbers.map(\.[0]) == ["ln", "r", "p"],
      let logarithm = Int(numbers[0][1]), let blockSize = Int(numbers[1][1]),
      let parallelism = Int(numbers[2][1]), (1...20).contains(logarithm), (1...32).contains(blockSize),
      (1...16).contains(parallelism)
    else { return nil }
    self.init(logarithm: logarithm, blockSize: blockSize, parallelism: parallelism)
  }

  /// The key of a password; `nil` where there is no memory for it.
  ///
  /// A password that was typed with other code points for the same letters is the same one (NFC, as RFC 8265 says).
  func key(from password: String, salt: Data) -> SymmetricKey? {
    try? KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32,
      rounds: 1 << logarithm, blockSize: blockSize, parallelism: parallelism)
  }
}
