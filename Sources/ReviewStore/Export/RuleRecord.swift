public import CommentEvaluation
import GRDB

/// One row of the export of rules: how often a rule fired, or a threshold was reached, in texts that came in a period,
/// and what people made of them.
public struct RuleRecord: Sendable, Hashable {
  /// What it is. The raw value is the word used in every output.
  public enum Kind: String, Sendable {
    /// A live rule of the policy.
    case rule
    /// A rule that is on trial and led to nothing.
    case shadow
    /// A threshold of the policy; the rule is its attribute.
    case threshold
  }

  /// What it is.
  public var kind: Kind
  /// The rule's id, or the attribute of the threshold.
  public var rule: String
  /// In how many texts it fired.
  public var fired: Int
  /// How many of them have a case, by whatever it was made.
  public var flagged: Int
  /// Cases of these a day, over the days of the period.
  public var casesPerDay: Double
  /// How many of the cases have an approval or rejection that counts.
  public var decided: Int
  /// How many of these are rejected.
  public var rejected: Int
  /// How many rejected texts there are in all, whatever fired.
  public var allRejected: Int
  /// How many of the cases have a decision that was overturned.
  public var overturned: Int

  /// The share of its decided cases that was rejected, 0…1.
  public var precision: Double? { decided == 0 ? nil : Double(rejected) / Double(decided) }
  /// The 95 % interval of the precision.
  public var precisionInterval: Interval? { .wilson(rejected, of: decided) }
  /// The share of all rejected texts in which it fired, 0…1. What nobody decided on is not known.
  public var recall: Double? { allRejected == 0 ? nil : Double(rejected) / Double(allRejected) }
  /// The 95 % interval of the recall.
  public var recallInterval: Interval? { .wilson(rejected, of: allRejected) }
}

extension RuleRecord {
  static func query(_ period: ExportPeriod) -> String {
    """
    WITH
    fired AS (
      SELECT revision.number AS revision,
        CASE WHEN json_extract(finding.value, '$.shadow') THEN 'shadow' ELSE 'rule' END AS kind,
        json_extract(finding.value, '$.rule') AS rule
      FROM revision, json_each(revision.findings) AS finding WHERE \(period.condition(on: "revision.added"))
      UNION
      SELECT revision.number, 'threshold', part.key
      FROM revision, json_each(revision.reasons) AS reason, json_each(reason.value) AS part
      WHERE \(period.condition(on: "revision.added"))),
    overturned AS (
      SELECT DISTINCT decision.review_case FROM decision \(Overturned.joins) WHERE \(Overturned.condition)),
    outcome AS (
      SELECT review_case.revision, review_case.number,
        review_case.number IN (SELECT review_case FROM overturned) AS overturned, decision.action
      FROM review_case LEFT JOIN decision ON decision.review_case = review_case.number
      AND \(FinalDecision.condition))
    SELECT kind, CAST(rule AS BLOB), count(*), count(outcome.number), count(outcome.action),
      count(*) FILTER (WHERE outcome.action = 'reject'), count(*) FILTER (WHERE outcome.overturned)
    FROM fired LEFT JOIN outcome ON outcome.revision = fired.revision GROUP BY kind, rule ORDER BY kind, rule
    """
  }

  /// What all rules share: how many texts were rejected, and over how many days texts came.
  static func readTotals(_ db: Database, _ period: ExportPeriod) throws -> (rejected: Int, days: Double) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) FILTER (WHERE decision.action = 'reject'), min(revision.added), max(revision.added)
        FROM revision LEFT JOIN review_case ON review_case.revision = revision.number
        LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) WHERE \(period.condition(on: "revision.added"))
        """)
    var columns = ColumnReader(try row.orUnreadable())
    let rejected = try columns.value(Int.self)
    return (rejected, period.days(first: try columns.optional(), last: try columns.optional()))
  }

  init(_ columns: inout ColumnReader, rejected all: Int, days: Double) throws {
    kind = try columns.word()
    rule = try columns.text()
    fired = try columns.value()
    flagged = try columns.value()
    casesPerDay = Double(flagged) / days
    decided = try columns.value()
    rejected = try columns.value()
    allRejected = all
    overturned = try columns.value()
  }
}

extension ReviewStore {
  /// Hands over each rule and threshold that spoke in a period: by kind, then by name in the order of bytes.
  public func exportRules<Failure>(
    in period: ExportPeriod = ExportPeriod(), to receive: (RuleRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(to: receive) { db, hand in
      let totals = try RuleRecord.readTotals(db, period)
      try db.forEachRow(RuleRecord.query(period)) { columns in
        try hand(try RuleRecord(&columns, rejected: totals.rejected, days: totals.days))
      }
    }
  }
}
