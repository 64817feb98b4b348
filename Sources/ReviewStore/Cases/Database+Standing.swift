import CommentModel
import GRDB

extension Database {
  /// Where a case stands at a moment. A claim that has run out, or a snooze that is over, is written down first.
  func standing(of number: Int64, at time: Timestamp) throws -> CaseStanding {
    var standing = try storedStanding(of: number)
    if standing.state == .claimed, let claim = standing.claim, claim.expires <= time {
      standing.state = standing.restingState
      standing.claim = nil
      let detail = AuditDetail(claimant: claim.claimant.moderator, session: claim.claimant.session.nonempty)
      try end(.expire, of: standing, at: time, detail: detail)
    } else if standing.state == .snoozed, let wake = standing.wake, wake <= time {
      standing.state = standing.restingState
      standing.wake = nil
      try end(.wake, of: standing, at: time, detail: AuditDetail(until: wake.description))
    }
    return standing
  }

  /// Has a case that was put off wait again before its time.
  func wake(_ standing: CaseStanding, at time: Timestamp) throws {
    guard let wake = standing.wake else { return }
    var awake = standing
    awake.state = standing.restingState
    try end(.wake, of: awake, at: time, detail: AuditDetail(until: wake.description))
  }

  /// The case is where it was before it was claimed or put off: its version stays, as whoever looked at it has seen
  /// nothing else.
  private func end(_ action: AuditAction, of standing: CaseStanding, at time: Timestamp, detail: AuditDetail)
    throws
  {
    try cachedStatement(
      sql: """
        UPDATE review_case \
        SET state = ?, claimant = NULL, session = NULL, claimed = NULL, expires = NULL, wake = NULL WHERE number = ?
        """
    ).execute(arguments: [standing.state.rawValue, standing.number])
    try writeAudit(action, case: standing.number, by: nil, at: time, detail: detail)
  }

  private func storedStanding(of number: Int64) throws -> CaseStanding {
    let statement = try cachedStatement(
      sql: """
        SELECT state, version, revision, queue, verdict, token, CAST(assignee AS BLOB), wake, \
        CAST(claimant AS BLOB), CAST(session AS BLOB), claimed, expires FROM review_case WHERE number = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw StoreError.noCase(number: number)
    }
    let decision = try standingDecision(on: number)
    let appealed = decision.map { $0.action == .escalate } ?? true ? try appealedModerator(of: number) : nil
    var columns = ColumnReader(row)
    let state = try columns.word(CaseState.self)
    let version = try columns.value(Int.self)
    let revision = try columns.value(Int64.self)
    let queue = try columns.value(Int64.self)
    let verdict = try columns.word(PolicyAction.self)
    let token = try columns.optional(Int64.self)
    let assignee = try columns.optionalText()
    let wake = try columns.optionalTime()
    var claim: Claim?
    if let moderator = try columns.optionalText() {
      claim = Claim(
        caseNumber: number, claimant: Claimant(moderator, session: try columns.text()),
        token: try token.orUnreadable(), version: version, claimed: try columns.time(),
        expires: try columns.time())
    }
    return CaseStanding(
      number: number, state: state, version: version, revision: revision, queue: queue, verdict: verdict,
      claim: claim, token: token, assignee: assignee, wake: wake, decision: decision, appealed: appealed)
  }

  /// The last decision on a case that counts.
  private func standingDecision(on number: Int64) throws -> CaseStanding.StandingDecision? {
    let statement = try cachedStatement(
      sql: """
        SELECT number, action, CAST(moderator AS BLOB) FROM decision \
        WHERE review_case = ? AND reversal IS NULL ORDER BY number DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    var columns = ColumnReader(row)
    return CaseStanding.StandingDecision(
      number: try columns.value(), action: try columns.word(), moderator: try columns.text())
  }

  private func appealedModerator(of number: Int64) throws -> String? {
    let statement = try cachedStatement(
      sql: """
        SELECT CAST(decision.moderator AS BLOB) FROM appeal JOIN decision ON decision.number = appeal.decision \
        WHERE appeal.review_case = ? AND appeal.outcome IS NULL ORDER BY appeal.number DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    var columns = ColumnReader(row)
    return try columns.text()
  }

  /// Moves a case to a state in which nobody has it, and counts its version up. The token of the last claim is
  /// worth nothing any more.
  func setState(_ state: CaseState, of number: Int64, wake: Timestamp? = nil) throws {
    try cachedStatement(
      sql: """
        UPDATE review_case SET state = ?, wake = ?, claimant = NULL, session = NULL, claimed = NULL, \
        expires = NULL, token = NULL, version = version + 1 WHERE number = ?
        """
    ).execute(arguments: [state.rawValue, wake?.milliseconds, number])
  }

  /// Moves a case to where a decision leaves it. What is passed on is for everybody: whoever it was assigned to has
  /// had their say.
  func setState(after action: DecisionAction, of number: Int64) throws {
    try setState(action == .escalate ? .escalated : .decided, of: number)
    guard action == .escalate else { return }
    try cachedStatement(sql: "UPDATE review_case SET assignee = NULL WHERE number = ?")
      .execute(arguments: [number])
  }

  /// Counts the version of a case up, where something else than its state has changed.
  func countVersion(of number: Int64) throws {
    try cachedStatement(sql: "UPDATE review_case SET version = version + 1 WHERE number = ?")
      .execute(arguments: [number])
  }
}

extension String {
  /// `nil` where it is empty.
  var nonempty: String? { isEmpty ? nil : self }
}
