public import CommentModel
import GRDB

/// What a report did.
public struct ReportOutcome: Sendable, Hashable {
  /// The case on the comment.
  public var caseNumber: Int64
  /// Whether it counts: the same reporter counts once on a case.
  public var isNew: Bool
  /// Whether it opened a case that was approved.
  public var isReopened: Bool
}

extension ReviewStore {
  /// Takes note that somebody reported a comment.
  ///
  /// A comment without a case gets one. An open case moves up, and waits again where it was put off. An approved one opens again, once for each reporter, so
  /// that nobody can open it for ever; on a rejected one the report is only counted.
  ///
  /// - Parameters:
  ///   - reporter: Who, or `nil`; nobody's reports all count. Addresses are stored as pseudonyms, and so is everybody
  ///     where authors are.
  ///   - reason: A short code, or `nil`.
  /// - Throws: `noCase`, `noComment`.
  @discardableResult public func report(
    _ reference: CommentReference, reporter: String?, reason: String?, note: String?, at time: Timestamp
  ) throws(StoreError) -> ReportOutcome {
    try write { db in
      let revision = try db.currentRevision(of: reference)
      let number = try revision.caseNumber ?? db.openCase(on: revision, .report, by: nil, at: time)
      try db.execute(
        sql: """
          INSERT INTO report (review_case, reporter, reason, note, time) \
          VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?) \
          ON CONFLICT (review_case, reporter) DO NOTHING
          """,
        arguments: [
          number, UTF8Text(try db.reporterName(reporter)), UTF8Text(reason), UTF8Text(note),
          time.milliseconds,
        ])
      guard db.changesCount > 0 else {
        return ReportOutcome(caseNumber: number, isNew: false, isReopened: false)
      }
      let report = db.lastInsertedRowID
      try db.execute(
        sql: "UPDATE review_case SET reports = reports + 1 WHERE number = ?", arguments: [number])
      let detail = AuditDetail(report: report, reason: reason)
      try db.writeAudit(.report, case: number, by: nil, at: time, detail: detail)
      let standing = try db.standing(of: number, at: time)
      try db.wake(standing, at: time)
      let isApproved = standing.decision?.action == .approve
      if isApproved { try db.reopen(standing, by: nil, at: time) }
      return ReportOutcome(caseNumber: number, isNew: true, isReopened: isApproved)
    }
  }

  /// Has somebody look at a comment, whatever the policy says: it gets a case, or its case moves up, waits again where
  /// it was put off, and opens again where it was decided.
  ///
  /// - Throws: `noCase`, `noComment`, `noModerator`.
  @discardableResult public func forceReview(
    _ reference: CommentReference, by claimant: Claimant, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(claimant.moderator)
    return try write { db in
      let revision = try db.currentRevision(of: reference)
      let number =
        try revision.caseNumber ?? db.openCase(on: revision, .force, by: claimant.moderator, at: time)
      if revision.caseNumber != nil {
        let standing = try db.standing(of: number, at: time)
        let detail = AuditDetail(from: standing.state.rawValue)
        try db.writeAudit(.force, case: number, by: claimant.moderator, at: time, detail: detail)
        try db.wake(standing, at: time)
        if standing.state == .decided { try db.reopen(standing, by: claimant.moderator, at: time) }
      }
      try db.execute(sql: "UPDATE review_case SET force = 1 WHERE number = ?", arguments: [number])
      return try db.reviewCase(number)
    }
  }

  /// Opens a decided case again because the author objects. Whoever decided it cannot decide it this time.
  ///
  /// - Parameters:
  ///   - note: What the author says, or `nil`.
  ///   - moderator: Who enters the appeal.
  /// - Throws: `noCase`, `noModerator`, or `conflict` where it has no approval or rejection.
  @discardableResult public func appeal(
    _ number: Int64, note: String?, by moderator: String, at time: Timestamp
  ) throws(StoreError) -> Case {
    try requireName(moderator)
    return try write { db in
      let standing = try db.standing(of: number, at: time)
      guard let decision = standing.decision, decision.action != .escalate else {
        throw StoreError.conflict(case: number, .undecided)
      }
      try db.execute(
        sql: "INSERT INTO appeal (review_case, decision, note, time) VALUES (?, ?, CAST(? AS TEXT), ?)",
        arguments: [number, decision.number, UTF8Text(note), time.milliseconds])
      try db.reopen(standing, as: .appeal, by: moderator, at: time)
      // Assigned to whoever cannot decide it, it would be nobody's.
      try db.execute(
        sql: """
          UPDATE review_case SET force = 1, assignee = nullif(assignee, CAST(? AS TEXT)) WHERE number = ?
          """, arguments: [UTF8Text(decision.moderator), number])
      return try db.reviewCase(number)
    }
  }
}

extension Database {
  fileprivate func openCase(
    on revision: CurrentRevision, _ origin: CaseOrigin, by actor: String?, at time: Timestamp
  ) throws -> Int64 {
    let author = try authorPart(of: revision.author, source: revision.source)
    let new = NewCase(
      revision: revision.number, origin: origin, verdict: revision.verdict, author: author,
      force: origin == .force ? 1 : 0)
    return try openCase(new, by: actor, at: time)
  }

  /// Opens a decided case again: its decision no longer counts.
  func reopen(
    _ standing: CaseStanding, as kind: ReversalKind = .reopen, by actor: String?, at time: Timestamp
  ) throws {
    guard let last = standing.decision, last.action != .escalate else { return }
    let reversal = try reverse(last.number, kind, by: actor, note: nil, bulk: nil, at: time)
    try countForAuthor(decision(last.number), by: -1)
    try setState(storedRestingState(of: standing.number), of: standing.number)
    let detail = AuditDetail(
      from: standing.state.rawValue, decision: last.number, action: last.action.rawValue, reversal: reversal)
    try writeAudit(
      kind == .appeal ? .appeal : .reopen, case: standing.number, by: actor, at: time, detail: detail)
  }
}
