import GRDB

/// One row of the export of moderators: what somebody did in a period. Times are seconds, `nil` where there is none to
/// take.
public struct ModeratorRecord: Sendable, Hashable {
  /// Who.
  public var moderator: String
  /// Decisions that they made, those that no longer count among them.
  public var decisions: Int
  /// Approvals among them.
  public var approved: Int
  /// Rejections among them.
  public var rejected: Int
  /// Cases among them that they passed on.
  public var escalated: Int
  /// How many of the decisions were made in bulk.
  public var inBulk: Int
  /// How many were undone.
  public var undone: Int
  /// How many cases an appeal or a report opened again.
  public var reopened: Int
  /// Of how many the opposite counts now, after an appeal, a report or a second look.
  public var overturned: Int
  /// The median time from when a case was made to when they claimed it, of cases that nobody had claimed before.
  public var firstLook: Double?
  /// The median time from when a case was made to their decision.
  public var toDecision: Double?
  /// The median time from their last claim to their decision, of cases that they claimed.
  public var handling: Double?
  /// Cases that they had before their eyes: claimed, decided or looked at a second time.
  public var seen: Int
  /// How many of their texts had a toxicity of 0.8 or more, quoted words counted too.
  public var severeSeen: Int
  /// The mean toxicity of these texts, 0…1, quoted words counted too.
  public var meanToxicitySeen: Double?
  /// How many of their decisions somebody looked at again.
  public var reviewed: Int
  /// How many of these looks ended the same.
  public var agreed: Int
  /// How many cases with a known answer they answered.
  public var known: Int
  /// How many of these rightly.
  public var right: Int
}

extension ModeratorRecord {
  static func query(_ period: ExportPeriod) -> String {
    """
    WITH
    made AS (
      SELECT decision.moderator AS name, count(*) AS decisions,
        count(*) FILTER (WHERE decision.action = 'approve') AS approved,
        count(*) FILTER (WHERE decision.action = 'reject') AS rejected,
        count(*) FILTER (WHERE decision.action = 'escalate') AS escalated,
        count(decision.bulk) AS bulk,
        count(*) FILTER (WHERE taken.kind = 'undo') AS undone,
        count(*) FILTER (WHERE taken.kind IN ('appeal', 'reopen')) AS reopened,
        count(*) FILTER (WHERE \(Overturned.condition)) AS overturned,
        median((decision.time - review_case.enqueued) / 1000.0) AS to_decision,
        median((decision.time - (
          SELECT max(audit.time) FROM audit WHERE audit.review_case = decision.review_case
          AND audit.action IN ('claim', 'steal') AND audit.actor = decision.moderator
          AND audit.time <= decision.time)) / 1000.0) AS handling
      FROM decision JOIN review_case ON review_case.number = decision.review_case \(Overturned.joins)
      WHERE \(period.condition(on: "decision.time")) GROUP BY decision.moderator),
    looked AS (
      SELECT audit.actor AS name, median((audit.time - review_case.enqueued) / 1000.0) AS first_look
      FROM (SELECT min(number) AS number FROM audit WHERE action IN ('claim', 'steal') GROUP BY review_case) AS first
      JOIN audit ON audit.number = first.number JOIN review_case ON review_case.number = audit.review_case
      WHERE audit.actor IS NOT NULL AND \(period.condition(on: "audit.time")) GROUP BY audit.actor),
    seen AS (
      SELECT eyes.name, count(*) AS cases, count(*) FILTER (WHERE \(toxicity) >= 0.8) AS severe,
        avg(\(toxicity)) AS mean
      FROM (
        SELECT DISTINCT actor AS name, review_case FROM audit
        WHERE action IN ('claim', 'steal', 'decide', 'review') AND actor IS NOT NULL AND review_case IS NOT NULL
        AND \(period.condition(on: "audit.time"))) AS eyes
      JOIN review_case ON review_case.number = eyes.review_case
      JOIN revision ON revision.number = review_case.revision GROUP BY eyes.name),
    reviewed AS (
      SELECT decision.moderator AS name, count(*) AS reviews,
        count(*) FILTER (WHERE second_review.action = decision.action) AS agreed
      FROM second_review JOIN decision ON decision.number = second_review.decision
      WHERE second_review.action IS NOT NULL AND \(period.condition(on: "second_review.time"))
      GROUP BY decision.moderator),
    known AS (
      SELECT second_review.moderator AS name, count(*) AS answers,
        count(*) FILTER (WHERE second_review.action = golden.answer) AS right
      FROM second_review JOIN golden ON golden.number = second_review.golden
      WHERE second_review.action IS NOT NULL AND \(period.condition(on: "second_review.time"))
      GROUP BY second_review.moderator),
    names AS (
      SELECT name FROM made UNION SELECT name FROM looked UNION SELECT name FROM seen UNION
      SELECT name FROM reviewed UNION SELECT name FROM known)
    SELECT CAST(names.name AS BLOB), coalesce(decisions, 0), coalesce(approved, 0), coalesce(rejected, 0),
      coalesce(escalated, 0), coalesce(bulk, 0), coalesce(undone, 0), coalesce(reopened, 0),
      coalesce(overturned, 0), first_look, to_decision, handling, coalesce(cases, 0), coalesce(severe, 0), mean,
      coalesce(reviews, 0), coalesce(agreed, 0), coalesce(answers, 0), coalesce(right, 0)
    FROM names LEFT JOIN made USING (name) LEFT JOIN looked USING (name) LEFT JOIN seen USING (name)
    LEFT JOIN reviewed USING (name) LEFT JOIN known USING (name) ORDER BY names.name
    """
  }

  /// What somebody sees who sees the whole text.
  private static let toxicity = "max(revision.toxicity, revision.quoted_toxicity)"

  init(_ columns: inout ColumnReader) throws {
    moderator = try columns.text()
    decisions = try columns.value()
    approved = try columns.value()
    rejected = try columns.value()
    escalated = try columns.value()
    inBulk = try columns.value()
    undone = try columns.value()
    reopened = try columns.value()
    overturned = try columns.value()
    firstLook = try columns.optional()
    toDecision = try columns.optional()
    handling = try columns.optional()
    seen = try columns.value()
    severeSeen = try columns.value()
    meanToxicitySeen = try columns.optional()
    reviewed = try columns.value()
    agreed = try columns.value()
    known = try columns.value()
    right = try columns.value()
  }
}

extension ReviewStore {
  /// Hands over what each moderator did in a period, by name in the order of bytes.
  public func exportModerators<Failure>(
    in period: ExportPeriod = ExportPeriod(), to receive: (ModeratorRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(ModeratorRecord.query(period), ModeratorRecord.init, to: receive)
  }
}
