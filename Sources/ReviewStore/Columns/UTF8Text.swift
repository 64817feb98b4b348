import Foundation
import GRDB

/// A string on its way into or out of the database with all of its bytes.
///
/// GRDB hands text to SQLite as C strings, which end at the first NUL, and sources do contain U+0000. Such a
/// string travels as a blob: statements say `CAST(? AS TEXT)` for a value and `CAST(column AS BLOB)` for a
/// result, and neither cast changes a byte.
struct UTF8Text: DatabaseValueConvertible {
  let string: String

  init(_ string: String) { self.string = string }

  init?(_ string: String?) {
    guard let string else { return nil }
    self.string = string
  }

  var databaseValue: DatabaseValue {
    string.utf8.contains(0) ? Data(string.utf8).databaseValue : string.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> UTF8Text? {
    switch value.storage {
    case .blob(let data): UTF8Text(String(decoding: data, as: UTF8.self))
    case .string(let string): UTF8Text(string)
    case .null, .int64, .double: nil
    }
  }
}
