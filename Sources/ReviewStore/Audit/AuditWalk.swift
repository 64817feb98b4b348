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
  /// What took each decision back that does not count, as the rows tell it.
  private var reversals: [Int64: Int64] = [:]
  /// The cases that rows tell of, as ranges of numbers in the order of the rows.
  private var cases: [Range<Int64>] = []

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
    if fault == nil {
      fault = try missingAtTheEnd() ?? addedDecision() ?? alteredReversal() ?? alteredCase()
    }
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
    } else {
      try note(row)
    }
  }

  /// What rows tell that stands in other tables too.
  private struct Detail: Decodable {
    let decision: Int64?
    let action: String?
    let reversal: Int64?
    let cases: Int64?
  }

  private mutating func note(_ row: AuditRow) throws {
    switch AuditAction(rawValue: row.action) {
    case .enqueue:
      guard let first = row.caseNumber else { return }
      let end = first + (try detail(of: row).cases ?? 1)
      if cases.last?.upperBound == first {
        cases[cases.count - 1] = cases[cases.count - 1].lowerBound..<end
      } else {
        cases.append(first..<end)
      }
    case .decide: try checkDecision(row, detail(of: row))
    case .undo, .redo, .reopen, .appeal:
      let detail = try detail(of: row)
      guard let decision = detail.decision, let reversal = detail.reversal else { return }
      reversals[decision] = row.action == AuditAction.redo.rawValue ? nil : reversal
    default: break
    }
  }

  private func detail(of row: AuditRow) throws -> Detail {
    try JSONDecoder().decode(Detail.self, from: Data(row.detail.utf8))
  }

  /// Holds the decision that a row tells of against its table.
  private mutating func checkDecision(_ row: AuditRow, _ detail: Detail) throws {
    guard let decision = detail.decision else { return }
    decisions += 1
    let matches = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM decision WHERE number = ? AND review_case = ? AND action = ? \
        AND moderator = CAST(? AS TEXT) AND time = ?)
        """)
    let isThere = try Bool.fetchOne(
      matches, arguments: [decision, row.caseNumber, detail.action, UTF8Text(row.actor), row.time])
    if isThere != true { fault = .decisionAltered(row: row.number, decision: decision) }
  }

  private func missingAtTheEnd() throws -> AuditFault? {
    let counted = try AuditChain.counted(db)
    let last = max(counted, checkpoint?.number ?? 0)
    if last > rows { return .removed(row: rows + 1, next: nil) }
    return counted < rows ? .miscounted(rows: rows) : nil
  }

  /// The first decision that was taken back, or not, otherwise than the rows tell.
  private func alteredReversal() throws -> AuditFault? {
    var told = reversals
    let stored = try Row.fetchCursor(
      db, sql: "SELECT number, reversal FROM decision WHERE reversal IS NOT NULL ORDER BY number")
    while let row = try stored.next() {
      var columns = ColumnReader(row)
      let decision = try columns.value(Int64.self)
      if try told.removeValue(forKey: decision) != columns.value(Int64.self) {
        return .reversalAltered(decision: decision)
      }
    }
    return told.keys.min().map { .reversalAltered(decision: $0) }
  }

  /// The first case that no row tells of, that rows tell of and that is not there, or whose state its decisions do not
  /// give.
  private func alteredCase() throws -> AuditFault? {
    var expected = cases.sorted { $0.lowerBound < $1.lowerBound }.joined().makeIterator()
    let stored = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, (state = 'decided') = EXISTS (SELECT 1 FROM decision \
        WHERE decision.review_case = review_case.number AND \(FinalDecision.condition)) \
        FROM review_case ORDER BY number
        """)
    while let row = try stored.next() {
      var columns = ColumnReader(row)
      let number = try columns.value(Int64.self)
      let next = expected.next()
      if next != number { return .caseAltered(case: min(number, next ?? number)) }
      if try !columns.value(Bool.self) { return .caseAltered(case: number) }
    }
    return expected.next().map { .caseAltered(case: $0) }
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
