import Crypto
import Foundation
import GRDB

/// A row of the audit trail as it is hashed.
struct AuditRow {
  let number: Int64
  let time: Int64
  let actor: String?
  let action: String
  let caseNumber: Int64?
  let detail: String

  /// SHA-256 over the hash of the row before and this row's columns in the order of the table.
  ///
  /// Numbers are 8 bytes, the highest first. A text is its length in bytes as such a number, and its bytes. In
  /// front of a column that can be `NULL` stands a byte, 0 where it is and 1 where it is not.
  func hash(after previous: Data) -> Data {
    var bytes = previous
    bytes.append(number: number)
    bytes.append(number: time)
    bytes.append(actor == nil ? 0 : 1)
    if let actor { bytes.append(text: actor) }
    bytes.append(text: action)
    bytes.append(caseNumber == nil ? 0 : 1)
    if let caseNumber { bytes.append(number: caseNumber) }
    bytes.append(text: detail)
    return Data(SHA256.hash(data: bytes))
  }
}

/// The chain of hashes over the audit trail.
enum AuditChain {
  /// What stands before the first row.
  static let origin = Data(repeating: 0, count: 32)

  /// The highest number that was ever given, and the hash of the last row that is there.
  ///
  /// The number is SQLite's own count, so that rows that somebody has cut off at the end leave a gap.
  static func last(_ db: Database) throws -> (number: Int64, hash: Data) {
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(number, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0)), hash \
        FROM audit ORDER BY number DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement) else { return (try counted(db), origin) }
    var columns = ColumnReader(row)
    return (try columns.value(), try columns.value())
  }

  /// SQLite's own count of the rows; 0 where it is gone.
  static func counted(_ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'")
    return try Int64.fetchOne(statement) ?? 0
  }
}

extension Database {
  /// Adds a row that has its hash.
  func insertAudit(_ row: AuditRow, hash: Data) throws {
    try cachedStatement(
      sql: """
        INSERT INTO audit (number, time, actor, action, review_case, detail, hash) \
        VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row.number, row.time, UTF8Text(row.actor), row.action, row.caseNumber, row.detail, hash,
    ])
  }

  /// Copies the rows of version 1, which had no hashes, into the chain.
  func chainAuditOfVersion1() throws {
    var previous = AuditChain.origin
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT number, time, CAST(actor AS BLOB), action, review_case, CAST(detail AS BLOB) FROM audit_1 \
        ORDER BY number
        """)
    while let stored = try rows.next() {
      let row = try AuditRow(stored)
      previous = row.hash(after: previous)
      try insertAudit(row, hash: previous)
    }
  }
}

extension AuditRow {
  /// Reads `number, time, actor, action, review_case, detail`.
  init(_ row: Row) throws {
    var columns = ColumnReader(row)
    number = try columns.value()
    time = try columns.value()
    actor = try columns.optionalText()
    action = try columns.value()
    caseNumber = try columns.optional()
    detail = try columns.text()
  }
}

extension Data {
  fileprivate mutating func append(number: Int64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  fileprivate mutating func append(text: String) {
    append(number: Int64(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
