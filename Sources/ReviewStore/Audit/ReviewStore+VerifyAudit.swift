import GRDB

/// What is wrong with the audit trail: the first row that is, from the oldest on.
public enum AuditFault: Sendable, Hashable {
  /// The row does not have the hash that its columns and the row before give: it was altered, or put into the place
  /// of another.
  case altered(row: Int64)
  /// A row is missing; the next that is there.
  case removed(row: Int64, next: Int64?)
  /// The row tells of a decision that stands otherwise in its table, or not at all.
  case decisionAltered(row: Int64, decision: Int64)
  /// There is a decision that no row tells of.
  case decisionAdded(decision: Int64)
  /// A decision was taken back, or put in force again, and no row tells of it.
  case reversalAltered(decision: Int64)
  /// The case was added or removed, or its state is not what its decisions make it; no row tells of it.
  case caseAltered(case: Int64)
  /// SQLite's own count of the rows is below what is there.
  case miscounted(rows: Int64)
  /// The row of the checkpoint has another hash: it, or one before it, was written anew.
  case rewritten(row: Int64)
}

/// What a verification of the audit trail found.
public struct AuditVerification: Sendable, Hashable {
  /// How many rows were looked at.
  public var rows: Int64
  /// The hash of the last of them, 64 hexadecimal digits.
  public var hash: String
  /// What is wrong; `nil` where all is well.
  public var fault: AuditFault?
}

extension ReviewStore {
  /// Goes through the audit trail from its first row, computes every hash anew, and holds the decisions, what
  /// took them back, and the cases against the rows that tell of them. Ends at the first fault. O(n) in the rows.
  ///
  /// What was cut off at the end together with SQLite's own count, or written anew from some row on with fresh
  /// hashes, only a checkpoint shows.
  ///
  /// - Parameters:
  ///   - checkpoint: What an earlier state is known to have been, or `nil`.
  ///   - progress: Is told after every 10,000 rows how many have been looked at.
  public func verifyAudit(
    against checkpoint: AuditCheckpoint? = nil, progress: (Int64) -> Void = { _ in }
  ) throws(StoreError) -> AuditVerification {
    try read { db in
      var walk = AuditWalk(db, checkpoint: checkpoint)
      try walk.run(progress)
      return AuditVerification(rows: walk.rows, hash: walk.hash.hexadecimal, fault: walk.fault)
    }
  }
}
