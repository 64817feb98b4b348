import CommentModel
import GRDB

/// What a new case is made of.
struct NewCase {
  var revision: Int64
  var queue: Int64 = 1
  var origin: CaseOrigin = .policy
  var verdict: Verdict
  var author = 0.0
  var heat = 0.0
  var exploration = 0.0
  var force = 0.0
  var target: Int64
}

extension Database {
  /// Makes a pending case of a revision, and returns its number.
  @discardableResult func openCase(_ new: NewCase, by actor: String? = nil, at time: Timestamp) throws
    -> Int64
  {
    try cachedStatement(
      sql: """
        INSERT INTO review_case (revision, queue, state, origin, verdict, severity, author, heat, exploration, \
        force, due, enqueued) VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      new.revision, new.queue, new.origin == .policy ? nil : new.origin.rawValue,
      new.verdict.action.rawValue, new.verdict.severity, new.author, new.heat, new.exploration, new.force,
      time.milliseconds + new.target, time.milliseconds,
    ])
    let number = lastInsertedRowID
    let detail = AuditDetail(
      verdict: new.verdict.action.rawValue, origin: new.origin == .policy ? nil : new.origin.rawValue)
    try writeAudit(.enqueue, case: number, by: actor, at: time, detail: detail)
    return number
  }
}
