import Crypto
import Foundation
import GRDB

/// What names a text: the SHA-256 of its UTF-8 bytes. It is stored only where the text is gone.
enum RevisionHash {
  /// `sha256(text)` in SQL, of a text that was cast to a blob.
  static let function = DatabaseFunction("sha256", argumentCount: 1, pure: true) { values in
    guard let text = Data.fromDatabaseValue(values[0]) else { return nil }
    return Data(SHA256.hash(data: text))
  }

  /// The hash of `revision`, 32 bytes.
  static let bytes = "coalesce(revision.hash, sha256(CAST(revision.text AS BLOB)))"

  /// The same in 64 hexadecimal digits, as a `SELECT` gives it.
  static let selection = "lower(hex(\(bytes)))"
}
