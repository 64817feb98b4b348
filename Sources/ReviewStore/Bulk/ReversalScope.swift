public import CommentModel
import GRDB

/// Which decisions to take back, or to put in force again.
public enum ReversalScope: Sendable, Hashable {
  /// Everything of a bulk action, by its number. Of an undo it is what the undo took back, but for what others have
  /// taken back since.
  case bulk(Int64)
  /// Everything that a moderator decided from a moment on, until before another one.
  case moderator(String, from: Timestamp, to: Timestamp)
  /// Every decision on cases that a rule made, from a moment on, until before another one.
  case rule(String, from: Timestamp, to: Timestamp)
}

extension ReversalScope {
  /// As the table `bulk` keeps it.
  var json: String {
    get throws {
      struct Stored: Encodable {
        var bulk: Int64?
        var moderator: String?
        var rule: String?
        var from: String?
        var to: String?
      }
      let stored =
        switch self {
        case .bulk(let number): Stored(bulk: number)
        case .moderator(let name, let from, let to):
          Stored(moderator: name, from: from.description, to: to.description)
        case .rule(let rule, let from, let to):
          Stored(rule: rule, from: from.description, to: to.description)
        }
      return try StoredJSON.encode(object: stored)
    }
  }

  /// The decisions of the scope, the newest first, so that what stands on another is taken back before it.
  ///
  /// - Parameter isUndo: Whether those that count are wanted, else those that were undone.
  func decisions(_ db: Database, isUndo: Bool) throws -> [Int64] {
    // What was undone last is put in force again first, so that an escalation comes before what stands on it.
    let order: SQL = isUndo ? "decision.number DESC" : "decision.number"
    let query: SQL = """
      SELECT decision.number FROM decision WHERE \(try condition(db, isUndo: isUndo)) ORDER BY \(order)
      """
    return try SQLRequest<Int64>(literal: query).fetchAll(db)
  }

  /// Whether others than a moderator made one of these decisions.
  func holdsDecisions(_ db: Database, ofOthersThan moderator: String, isUndo: Bool) throws -> Bool {
    let query: SQL = """
      SELECT EXISTS (SELECT 1 FROM decision WHERE \(try condition(db, isUndo: isUndo)) \
      AND decision.moderator <> CAST(\(UTF8Text(moderator)) AS TEXT))
      """
    return try SQLRequest<Bool>(literal: query).fetchOne(db) ?? false
  }

  private func condition(_ db: Database, isUndo: Bool) throws -> SQL {
    let reversal: SQL =
      isUndo
      ? "decision.reversal IS NULL"
      : "(SELECT kind FROM reversal WHERE reversal.number = decision.reversal) = 'undo'"
    let scope: SQL =
      switch self {
      case .bulk(let number): try bulkCondition(db, number, isUndo: isUndo)
      case .moderator(let name, let from, let to):
        """
        decision.time >= \(from.milliseconds) AND decision.time < \(to.milliseconds) \
        AND decision.moderator = CAST(\(UTF8Text(name)) AS TEXT)
        """
      case .rule(let rule, let from, let to):
        """
        decision.time >= \(from.milliseconds) AND decision.time < \(to.milliseconds) AND EXISTS ( \
        SELECT 1 FROM review_case JOIN revision ON revision.number = decision.revision \
        WHERE review_case.number = decision.review_case AND \(CaseFilter.hasRule(rule)))
        """
      }
    return "\(reversal) AND \(scope)"
  }

  private func bulkCondition(_ db: Database, _ number: Int64, isUndo: Bool) throws -> SQL {
    let action = try String.fetchOne(db, sql: "SELECT action FROM bulk WHERE number = ?", arguments: [number])
    guard let action else { throw StoreError.noBulk(number: number) }
    if DecisionAction(rawValue: action) != nil { return "decision.bulk = \(number)" }
    // What the undo took back may have been put in force, and taken back by hand for a reason, since.
    return action == "undo" && !isUndo
      ? "decision.reversal IN (SELECT number FROM reversal WHERE bulk = \(number))"
      : "decision.number IN (SELECT decision FROM reversal WHERE bulk = \(number))"
  }
}
