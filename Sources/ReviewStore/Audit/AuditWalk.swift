import Foundation
import GRDB

/// The work of one verification.
struct AuditWalk {
  private let db: Database
  private let checkpoint: AuditCheckpoint?
  private(set) var rows: Int64 = 0
  private(set) var hash = AuditChain.origin
  private(set) var fault: AuditFault?
  private var decisions: Int64 = 0

  init(_ db: Database, checkpoint: AuditCheckpoint?) {
    self.db = db
    self.checkpoint = checkpoint
  }

  mutating func run(_ progress: (Int64) -> Void) throws {
    let stored = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, time, CAST(actor AS BLOB), action, review_case, CAST(detail AS BLOB), hash FROM audit \
        ORDER BY number
        """)
    while fault == nil, let next = try stored.next() {
      let row = try AuditRow(next)
      try check(row, hash: next.decode(Data.self, atIndex: 6))
      if rows % 10_000 == 0 { progress(rows) }
    }
    if fault == nil { fault = try missingAtTheEnd() ?? addedDecision() }
  }

  private mutating func check(_ row: AuditRow, hash stored: Data) throws {
    guard row.number == rows + 1 else {
      fault = .removed(row: rows + 1, next: row.number)
      return
    }
    let expected = row.hash(after: hash)
    guard stored == expected else {
      fault = .altered(row: row.number)
      return
    }
    rows = row.number
    hash = expected
    if let checkpoint, checkpoint.number == rows, checkpoint.hash != hash.hexadecimal {
      fault = .rewritten(row: rows)
    } else if row.action == AuditAction.decide.rawValue {
      try checkDecision(row)
    }
  }

  /// Holds the decision that a row tells of against its table.
  private mutating func checkDecision(_ row: AuditRow) throws {
    struct Detail: Decodable {
      let decision: Int64
      let action: String
    }
    let detail = try JSONDecoder().decode(Detail.self, from: Data(row.detail.utf8))
    decisions += 1
    let matches = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM decision WHERE number = ? AND review_case = ? AND action = ? \
        AND moderator = CAST(? AS TEXT) AND time = ?)
        """)
    let isThere = try Bool.fetchOne(
      matches, arguments: [detail.decision, row.caseNumber, detail.action, UTF8Text(row.actor), row.time])
    if isThere != true { fault = .decisionAltered(row: row.number, decision: detail.decision) }
  }

  private func missingAtTheEnd() throws -> AuditFault? {
    let last = max(try AuditChain.last(db).number, checkpoint?.number ?? 0)
    return last > rows ? .removed(row: rows + 1, next: nil) : nil
  }

  private func addedDecision() throws -> AuditFault? {
    let count = try Int64.fetchOne(db, sql: "SELECT count(*) FROM decision") ?? 0
    guard count > decisions else { return nil }
    let unknown = """
      SELECT min(decision.number) FROM decision WHERE NOT EXISTS (SELECT 1 FROM audit \
      WHERE audit.review_case = decision.review_case AND audit.action = 'decide' \
      AND json_extract(audit.detail, '$.decision') = decision.number)
      """
    return try Int64.fetchOne(db, sql: unknown).map { .decisionAdded(decision: $0) }
  }
}

extension Data {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Reads what `hexadecimal` writes; `nil` for anything else.
  init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count % 2 == 0, digits.allSatisfy({ $0 != nil }) else { return nil }
    self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0]! << 4 | digits[$0 + 1]!) })
  }
}
