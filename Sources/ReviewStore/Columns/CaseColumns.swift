import CommentModel
import GRDB

/// A case with everything that belongs to it, as one `SELECT` gives it.
enum CaseColumns {
  static let selection = """
    review_case.number, review_case.state, CAST(queue.name AS BLOB), review_case.origin, \
    CAST(thread.id AS BLOB), CAST(thread.title AS BLOB), CAST(review_case.claimant AS BLOB), \
    CAST(review_case.session AS BLOB), review_case.claimed, review_case.expires, review_case.token, \
    review_case.version, CAST(review_case.assignee AS BLOB), review_case.wake, review_case.tags, \
    review_case.rules, review_case.verdict, review_case.severity, review_case.reports, \
    review_case.author, review_case.heat, review_case.exploration, review_case.force, review_case.due, \
    review_case.enqueued, \(CommentColumns.selection), \(ScoreColumns.selection)
    """

  /// The tables that `selection` and every filter speak of, from the case to its thread.
  static let source = """
    review_case CROSS JOIN queue ON queue.number = review_case.queue \
    CROSS JOIN revision ON revision.number = review_case.revision \
    CROSS JOIN comment ON comment.number = revision.comment \
    CROSS JOIN thread ON thread.number = comment.thread
    """

  static func read(_ columns: inout ColumnReader) throws -> Case {
    let number = try columns.value(Int64.self)
    let state = try columns.word(CaseState.self)
    let queue = try columns.text()
    let origin = try columns.optionalWord(CaseOrigin.self) ?? .policy
    let threadID = try columns.text()
    let threadTitle = try columns.optionalText()
    let claim = try readClaim(&columns, of: number)
    let version = try columns.value(Int.self)
    let assignee = try columns.optionalText()
    let wake = try columns.optionalTime()
    let tags = try columns.json([String].self)
    let rules = try columns.optional(String.self).map { try StoredJSON.decode($0) as [String] }
    let priority = try readPriority(&columns)
    let enqueued = try columns.time()
    let comment = try CommentColumns.read(&columns)
    let scored = try ScoreColumns.read(&columns)
    return Case(
      number: number, state: state, queue: queue, origin: origin, threadID: threadID,
      threadTitle: threadTitle,
      comment: comment, scored: scored,
      claim: claim.map { claim in
        var claim = claim
        claim.version = version
        return claim
      },
      assignee: assignee, wake: wake, reports: priority.reportCount, tags: tags,
      rules: rules ?? scored.verdict.rules, priority: priority, enqueued: enqueued, version: version)
  }

  private static func readClaim(_ columns: inout ColumnReader, of number: Int64) throws -> Claim? {
    let moderator = try columns.optionalText()
    let session = try columns.optionalText()
    let claimed = try columns.optionalTime()
    let expires = try columns.optionalTime()
    let token = try columns.optional(Int64.self)
    guard let moderator, let session, let claimed, let expires, let token else { return nil }
    return Claim(
      caseNumber: number, claimant: Claimant(moderator, session: session), token: token, version: 0,
      claimed: claimed, expires: expires)
  }

  private static func readPriority(_ columns: inout ColumnReader) throws -> Priority {
    let verdict = try columns.word(PolicyAction.self)
    return Priority(
      verdict: verdict == .reject ? 1 : 0, score: try columns.value(),
      reportCount: try columns.value(), author: try columns.value(), heat: try columns.value(),
      exploration: try columns.value(), force: try columns.value(), due: try columns.time())
  }
}

extension Database {
  /// The case of that number.
  func reviewCase(_ number: Int64) throws -> Case {
    let statement = try cachedStatement(
      sql: "SELECT \(CaseColumns.selection) FROM \(CaseColumns.source) WHERE review_case.number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw StoreError.noCase(number: number)
    }
    var columns = ColumnReader(row)
    return try CaseColumns.read(&columns)
  }
}
