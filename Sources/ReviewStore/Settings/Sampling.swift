import Crypto
import Foundation
import GRDB

/// What is drawn by a keyed hash: the same things in the same file, and nobody without the file knows which.
enum Draw: String {
  case exploration
  case secondReview = "second review"
  case golden
}

extension Database {
  /// Whether a thing is among the share that is drawn: HMAC-SHA-256 with the file's sampling key over the kind of
  /// draw and the number, of which the first 53 bits are read as a number from 0 to 1.
  func isDrawn(_ draw: Draw, _ number: Int64, share: Double) throws -> Bool {
    if share <= 0 { return false }
    if share >= 1 { return true }
    let key = try Data.fetchOne(
      cachedStatement(sql: "SELECT value FROM setting WHERE name = 'sampling key'"))
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("\(draw.rawValue) \(number)".utf8), using: SymmetricKey(data: try key.orUnreadable()))
    let bits = code.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) } >> 11
    let fraction = Double(bits) * 0x1p-53
    return fraction < share
  }
}
