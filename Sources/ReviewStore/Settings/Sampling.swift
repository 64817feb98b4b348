import Crypto
import Foundation
import GRDB

/// What is drawn by a keyed hash: the same things in the same file, and nobody without the file knows which.
enum Draw: String {
  case exploration
  case secondReview = "second review"
}

extension Database {
  /// Whether a thing is among the share that is drawn.
  func isDrawn(_ draw: Draw, _ number: Int64, share: Double) throws -> Bool {
    if share <= 0 { return false }
    if share >= 1 { return true }
    return try fraction(of: "\(draw.rawValue) \(number)") < share
  }

  /// Where a case stands in the order in which one moderator is shown what is to be looked at a second time, 0…1.
  func drawnPlace(_ number: Int64, for moderator: String) throws -> Double {
    try fraction(of: "place \(number) \(moderator)")
  }

  /// A secret of the file's own, 32 bytes.
  func samplingKey() throws -> Data {
    let statement = try cachedStatement(sql: "SELECT value FROM setting WHERE name = 'sampling key'")
    return try Data.fetchOne(statement).orUnreadable()
  }

  /// HMAC-SHA-256 with the file's sampling key, of which the first 53 bits are read as a number from 0 to 1.
  private func fraction(of text: String) throws -> Double {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(text.utf8), using: SymmetricKey(data: try samplingKey()))
    let bits = code.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) } >> 11
    return Double(bits) * 0x1p-53
  }
}
