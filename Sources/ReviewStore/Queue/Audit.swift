public import CommentModel
import GRDB

/// One step that was taken, as the audit trail keeps it.
public struct AuditEntry: Sendable, Hashable {
  /// Its number, counting up from 1.
  public var number: Int64
  /// When.
  public var time: Timestamp
  /// Who; `nil` where the program acted by itself.
  public var actor: String?
  /// What was done.
  public var action: AuditAction
  /// The case it was done to.
  public var caseNumber: Int64?
  /// A JSON object with what else there is to say; its keys stand in `docs/database.md`.
  public var detail: String
}

/// What the audit trail records. The raw value is the word used in the database and every output.
public enum AuditAction: String, Sendable, CaseIterable {
  /// A case was made.
  case enqueue
  /// Somebody took a case.
  case claim
  /// Somebody gave a case back.
  case release
  /// Somebody decided a case or passed it on.
  case decide
}

/// The object in `audit.detail`. The keys are part of the schema.
struct AuditDetail: Encodable {
  var verdict: String?
  var from: String?
  var decision: Int64?
  var action: String?

  init(verdict: PolicyAction) { self.verdict = verdict.rawValue }

  init(from state: CaseState) { from = state.rawValue }

  init(from state: CaseState, decision: Int64, action: DecisionAction) {
    from = state.rawValue
    self.decision = decision
    self.action = action.rawValue
  }
}

extension Database {
  /// Adds a row to the audit trail, within the transaction of the step that it records.
  func writeAudit(
    time: Timestamp, actor: String?, action: AuditAction, case number: Int64, detail: AuditDetail
  ) throws {
    try cachedStatement(
      sql: """
        INSERT INTO audit (time, actor, action, review_case, detail) VALUES (?, CAST(? AS TEXT), ?, ?, ?)
        """
    ).execute(arguments: [
      time.milliseconds, UTF8Text(actor), action.rawValue, number, try StoredJSON.encode(object: detail),
    ])
  }
}
