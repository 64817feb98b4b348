import CommentModel
import GRDB

/// What a new case is made of.
struct NewCase {
  var revision: Int64
  var origin: CaseOrigin = .policy
  var verdict: Verdict
  /// What the author's earlier decisions add to its priority.
  var author = 0.0
  /// What the thread around it adds.
  var heat = 0.0
  /// What a moderator's wish adds.
  var force = 0.0
}

extension Database {
  /// Makes a pending case of a revision in the queue that the policy names, records it, and returns its number.
  @discardableResult func openCase(
    _ new: NewCase, by actor: String? = nil, at time: Timestamp
  ) throws -> Int64 {
    let run = try insertCase(new, at: time)
    try record(run, by: actor, at: time)
    return run.first
  }

  /// Makes a case, which the audit trail has to be told of.
  func insertCase(_ new: NewCase, at time: Timestamp) throws -> EnqueuedRun {
    let queue = try queueSettings(named: new.verdict.queue)
    let tags = new.verdict.tags
    let origin = new.origin == .policy ? nil : new.origin.rawValue
    let isExplored = try isDrawn(.exploration, new.revision, share: queue.exploration)
    try cachedStatement(
      sql: """
        INSERT INTO review_case (revision, queue, state, origin, verdict, severity, author, heat, exploration, \
        force, due, rules, tags, enqueued) VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      new.revision, queue.number, origin, new.verdict.action.rawValue, new.verdict.severity, new.author,
      new.heat, isExplored ? 1 : 0, new.force, time.milliseconds + queue.target,
      try storedRules(of: new.verdict), tags.isEmpty ? nil : try StoredJSON.encode(tags.sorted()),
      time.milliseconds,
    ])
    return EnqueuedRun(
      first: lastInsertedRowID, verdict: new.verdict.action.rawValue, origin: origin,
      queue: queue.number == 1 ? nil : queue.name)
  }

  /// Adds the row of the audit trail that tells of cases.
  ///
  /// - Parameter manifest: what their verdicts depended on; see `enqueue`.
  func record(_ run: EnqueuedRun, manifest: String? = nil, by actor: String?, at time: Timestamp) throws {
    let detail = AuditDetail(
      verdict: run.verdict, origin: run.origin, queue: run.queue, cases: run.count == 1 ? nil : run.count,
      manifest: manifest)
    try writeAudit(.enqueue, case: run.first, by: actor, at: time, detail: detail)
  }

  /// `NULL` where the thresholds alone made the verdict: they stand in the revision's reasons.
  func storedRules(of verdict: Verdict) throws -> String? {
    verdict.findings.isEmpty ? nil : try StoredJSON.encode(verdict.rules)
  }
}
