public import CommentModel
import GRDB

extension ReviewStore {
  /// Takes one decision back: the case is again as it was before, and waits. The decision stays, with a row beside
  /// it that says who took it back, and when.
  ///
  /// - Throws: `noDecision`, `noCase`, `noModerator`, or `conflict` where it counts no more, a later decision
  ///   stands on it, or somebody has claimed the case.
  @discardableResult public func undo(
    decision number: Int64, by claimant: Claimant, note: String? = nil, at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(claimant.moderator)
    return try write { db in
      try db.undo(number, by: claimant, note: note, bulk: nil, at: time)
    }
  }

  /// Puts a decision that was undone in force again.
  ///
  /// - Throws: `noDecision`, `noModerator`, or `conflict` where it was not undone, or the case was decided, claimed
  ///   or assigned to somebody else since.
  @discardableResult public func redo(
    decision number: Int64, by claimant: Claimant, note: String? = nil, at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(claimant.moderator)
    return try write { db in
      try db.redo(number, by: claimant, note: note, bulk: nil, at: time)
    }
  }

  /// The last decision on a case that counts.
  ///
  /// - Throws: `noCase`, or `conflict` where it has none.
  public func lastDecision(on number: Int64) throws(StoreError) -> Decision {
    try read { db in
      let decisions = try db.decisions(on: number)
      guard let last = decisions.last(where: { $0.reversal == nil }) else {
        _ = try db.reviewCase(number)
        throw StoreError.conflict(case: number, .undecided)
      }
      return last
    }
  }

  /// The last decision on a case that was undone.
  ///
  /// - Throws: `noCase`, or `conflict` where there is none.
  public func lastUndone(on number: Int64) throws(StoreError) -> Decision {
    try read { db in
      let decisions = try db.decisions(on: number)
      guard let last = decisions.last(where: { $0.reversal == .undo }) else {
        _ = try db.reviewCase(number)
        throw StoreError.conflict(case: number, .notUndone)
      }
      return last
    }
  }
}
