public import CommentModel
import GRDB

extension ReviewStore {
  /// How many decisions an undo of a scope would take back, or a redo put in force again.
  ///
  /// - Throws: `noBulk`.
  public func count(_ scope: ReversalScope, isUndo: Bool) throws(StoreError) -> Int {
    try read { db in try scope.decisions(db, isUndo: isUndo).count }
  }

  /// Takes back every decision of a scope that counts. It is a bulk action itself: a redo of its number puts all of
  /// them in force again.
  ///
  /// Decisions on which later ones stand, and those on cases that somebody has claimed since, are left alone.
  ///
  /// - Parameters:
  ///   - progress: Is asked before every 200 decisions whether to go on.
  /// - Throws: `noModerator`, `noBulk`, or `notLead` where others made one of the decisions; nothing is done then.
  public func undo(
    _ scope: ReversalScope, by claimant: Claimant, note: String? = nil, at time: Timestamp,
    progress: (BulkProgress) -> Bool = { _ in true }
  ) throws(StoreError) -> BulkOutcome {
    try reverse(scope, isUndo: true, by: claimant, note: note, at: time, progress)
  }

  /// Puts every decision of a scope that was undone in force again. Those on cases that were decided, claimed or
  /// assigned to somebody else since are left alone.
  ///
  /// - Parameters:
  ///   - progress: Is asked before every 200 decisions whether to go on.
  /// - Throws: `noModerator`, `noBulk`, or `notLead` where others made one of the decisions; nothing is done then.
  public func redo(
    _ scope: ReversalScope, by claimant: Claimant, note: String? = nil, at time: Timestamp,
    progress: (BulkProgress) -> Bool = { _ in true }
  ) throws(StoreError) -> BulkOutcome {
    try reverse(scope, isUndo: false, by: claimant, note: note, at: time, progress)
  }

  private func reverse(
    _ scope: ReversalScope, isUndo: Bool, by claimant: Claimant, note: String?, at time: Timestamp,
    _ progress: (BulkProgress) -> Bool
  ) throws(StoreError) -> BulkOutcome {
    try requireName(claimant.moderator)
    let (decisions, json) = try read { db in
      // Before anything is done, as what others decided may come after much that is one's own.
      if try scope.holdsDecisions(db, ofOthersThan: claimant.moderator, isUndo: isUndo) {
        try db.requireLead(claimant.moderator)
      }
      return (try scope.decisions(db, isUndo: isUndo), try scope.json)
    }
    let head = BulkHead(
      action: isUndo ? "undo" : "redo", moderator: claimant.moderator, scope: json, total: decisions.count)
    return try forEach(decisions, head, at: time, progress: progress) { db, number, bulk in
      try isUndo
        ? db.undo(number, by: claimant, note: note, bulk: bulk, at: time).caseNumber
        : db.redo(number, by: claimant, note: note, bulk: bulk, at: time).caseNumber
    }
  }

  /// The bulk actions that there were, the newest first.
  public func bulkActions(limit: Int) throws(StoreError) -> [BulkAction] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT number, action, CAST(moderator AS BLOB), time, total, \
          (SELECT count(*) FROM decision WHERE decision.bulk = bulk.number AND reversal IS NULL), \
          (SELECT count(*) FROM reversal WHERE reversal.bulk = bulk.number) \
          FROM bulk ORDER BY number DESC LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        var columns = ColumnReader(row)
        return BulkAction(
          number: try columns.value(), action: try columns.value(), moderator: try columns.text(),
          time: try columns.time(), total: try columns.value(), inForce: try columns.value(),
          reversals: try columns.value())
      }
    }
  }
}

/// A bulk action that was taken.
public struct BulkAction: Sendable, Hashable {
  /// Its number.
  public var number: Int64
  /// `approve`, `reject`, `escalate`, `undo` or `redo`.
  public var action: String
  /// Who took it.
  public var moderator: String
  /// When it began.
  public var time: Timestamp
  /// How many cases or decisions it was about.
  public var total: Int
  /// How many of the decisions that it made count now.
  public var inForce: Int
  /// How many decisions it took back or put in force again.
  public var reversals: Int
}
