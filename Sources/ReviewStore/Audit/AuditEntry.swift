public import CommentModel
import GRDB

/// One step that was taken, as the audit trail keeps it.
public struct AuditEntry: Sendable, Hashable {
  /// Its number, counting up from 1 without a gap.
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
  /// A claim ran out.
  case expire
  /// A lead took a case from somebody.
  case steal
  /// A case was assigned to somebody, or to nobody.
  case assign
  /// Somebody put a case off.
  case snooze
  /// The time came that a case was put off to.
  case wake
  /// Somebody decided a case or passed it on.
  case decide
  /// Somebody took a decision back.
  case undo
  /// Somebody put a decision in force again.
  case redo
  /// Somebody reported the comment.
  case report
  /// A moderator wants a comment to be looked at.
  case force
  /// The comment was edited, and its open case follows.
  case edit
  /// A decided case was opened again.
  case reopen
  /// The author appealed.
  case appeal
  /// A case went to another queue.
  case route
  /// A decision was drawn for a second review.
  case draw
  /// A second reviewer answered.
  case review
  /// A disagreement was settled.
  case settle
  /// A case was made one with a known answer, or no longer is.
  case golden
  /// Texts were removed.
  case purge
  /// Authors were pseudonymised.
  case pseudonymise
  /// A bulk action began.
  case bulk
  /// Somebody had the severe words of a case shown.
  case reveal
  /// A queue, a rate or a saved filter was changed.
  case setting
  /// Somebody logged in.
  case login
  /// Somebody logged out.
  case logout
  /// Somebody tried to log in, and was refused.
  case refuse
  /// Nobody can log in to an account for some time, after too many attempts.
  case lock
  /// An account was made, changed or removed.
  case account
  /// A token for programs was made or revoked.
  case token
}

/// The object in `audit.detail`. The keys are part of the schema.
///
/// A row can never be changed, so nothing is in it that may have to be forgotten: no text, no note, no author,
/// no reporter.
struct AuditDetail: Encodable {
  var verdict: String?
  var origin: String?
  var queue: String?
  var cases: Int?
  var manifest: String?
  var from: String?
  var claimant: String?
  var session: String?
  var expires: String?
  var assignee: String?
  var until: String?
  var decision: Int64?
  var action: String?
  var reversal: Int64?
  var report: Int64?
  var reason: String?
  var revision: String?
  var review: Int64?
  var bulk: Int64?
  var count: Int?
  var name: String?
  var value: String?
  var token: Int64?
  var scopes: [String]?
}

extension Database {
  /// Adds a row to the audit trail, within the transaction of the step that it records, and returns its number.
  ///
  /// What matters outside of the queue is announced in the outbox too.
  @discardableResult func writeAudit(
    _ action: AuditAction, case caseNumber: Int64?, by actor: String?, at time: Timestamp,
    detail: AuditDetail = AuditDetail()
  ) throws -> Int64 {
    let detail = try StoredJSON.encode(object: detail)
    let last = try AuditChain.last(self)
    let number = last.number + 1
    let row = AuditRow(
      number: number, time: time.milliseconds, actor: actor, action: action.rawValue, caseNumber: caseNumber,
      detail: detail)
    try insertAudit(row, hash: row.hash(after: last.hash))
    if action.isAnnounced {
      try cachedStatement(sql: "INSERT INTO outbox (audit) VALUES (?)").execute(arguments: [number])
    }
    return number
  }
}

extension AuditAction {
  /// Whether somebody outside of the queue has to know: what becomes of a comment may be another thing now.
  var isAnnounced: Bool {
    switch self {
    case .decide, .undo, .redo, .reopen, .appeal, .settle: true
    default: false
    }
  }
}
