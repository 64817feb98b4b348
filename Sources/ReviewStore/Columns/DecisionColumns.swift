import CommentModel
import GRDB

/// A decision, as a `SELECT` over `decision` and `reversal` gives it.
enum DecisionColumns {
  static let selection = """
    decision.number, decision.review_case, decision.action, CAST(decision.reason AS BLOB), \
    CAST(decision.note AS BLOB), CAST(decision.moderator AS BLOB), decision.time, decision.verdict, \
    decision.bulk, reversal.kind
    """

  /// The tables that `selection` speaks of.
  static let source = "decision LEFT JOIN reversal ON reversal.number = decision.reversal"

  static func read(_ columns: inout ColumnReader) throws -> Decision {
    Decision(
      number: try columns.value(), caseNumber: try columns.value(), action: try columns.word(),
      reason: try columns.optionalText(), note: try columns.optionalText(), moderator: try columns.text(),
      time: try columns.time(), verdict: try columns.word(), bulk: try columns.optional(),
      reversal: try columns.optionalWord())
  }
}

extension Database {
  /// The decision of that number.
  func decision(_ number: Int64) throws -> Decision {
    let statement = try cachedStatement(
      sql: "SELECT \(DecisionColumns.selection) FROM \(DecisionColumns.source) WHERE decision.number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw StoreError.noDecision(number: number)
    }
    var columns = ColumnReader(row)
    return try DecisionColumns.read(&columns)
  }

  /// All decisions on a case, the oldest first; those that no longer count are among them.
  func decisions(on number: Int64) throws -> [Decision] {
    let statement = try cachedStatement(
      sql: """
        SELECT \(DecisionColumns.selection) FROM \(DecisionColumns.source) \
        WHERE decision.review_case = ? ORDER BY decision.number
        """)
    return try Row.fetchAll(statement, arguments: [number]).map { row in
      var columns = ColumnReader(row)
      return try DecisionColumns.read(&columns)
    }
  }
}
