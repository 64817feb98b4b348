import CommentModel
import Foundation
import GRDB

/// Reads the columns of a row in the order of its `SELECT`.
///
/// By position, because a look-up by name compares with every column before it.
struct ColumnReader {
  private let row: Row
  private var index = 0

  init(_ row: Row) { self.row = row }

  mutating func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type = Value.self
  ) throws -> Value {
    defer { index += 1 }
    return try row.decode(Value.self, atIndex: index)
  }

  mutating func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type = Value.self
  ) throws -> Value? {
    defer { index += 1 }
    return try row.decode(Value?.self, atIndex: index)
  }

  /// A column that was selected with `CAST(… AS BLOB)`.
  mutating func text() throws -> String {
    String(decoding: try value(Data.self), as: UTF8.self)
  }

  mutating func optionalText() throws -> String? {
    try optional(Data.self).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func time() throws -> Timestamp {
    Timestamp(milliseconds: try value())
  }

  mutating func optionalTime() throws -> Timestamp? {
    try optional(Int64.self).map(Timestamp.init(milliseconds:))
  }

  mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self) throws -> Word {
    try optionalWord().orUnreadable()
  }

  mutating func optionalWord<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self) throws -> Word? {
    try optional(String.self).map { try Word(rawValue: $0).orUnreadable() }
  }

  /// An array; an empty one where there is none.
  mutating func json<Value: Decodable>(_ type: [Value].Type = [Value].self) throws -> [Value] {
    guard let json = try optional(String.self) else { return [] }
    return try StoredJSON.decode(json)
  }
}

/// A column holds what this schema never writes.
struct UnreadableColumn: Error {}

extension Optional {
  func orUnreadable() throws(UnreadableColumn) -> Wrapped {
    guard let self else { throw UnreadableColumn() }
    return self
  }
}
