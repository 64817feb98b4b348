/// One row of the export for transparency: decisions of a period that are alike, and how long they took.
public struct TransparencyRecord: Sendable, Hashable {
  /// The reason that was given; else the category with the highest score, `other` where all are 0.
  public var category: String
  /// `approve`, `reject` or `escalate`.
  public var action: String
  /// How the comment came before people's eyes: `policy`, `report`, `force`, `hold`.
  public var detection: String
  /// Whether one person decided on this comment, or on many at once: `person`, `bulk`. The program never decides.
  public var decider: String
  /// How many decisions.
  public var decisions: Int
  /// The median time from when the case was made, in seconds.
  public var median: Double
  /// How many took an hour at the most.
  public var withinHour: Int
  /// How many took longer, and a day at the most.
  public var withinDay: Int
  /// How many took longer, and a week at the most.
  public var withinWeek: Int
  /// How many took longer.
  public var longer: Int
  /// How many authors appealed against.
  public var appeals: Int
  /// How many of the appeals wait.
  public var appealsOpen: Int
  /// How many ended with the same decision.
  public var appealsUpheld: Int
  /// How many ended with another one.
  public var appealsOverturned: Int
}

extension TransparencyRecord {
  static func query(_ period: ExportPeriod) -> String {
    """
    WITH made AS (
      SELECT \(category) AS category, decision.action, coalesce(review_case.origin, 'policy') AS detection,
        iif(decision.bulk IS NULL, 'person', 'bulk') AS decider,
        (decision.time - review_case.enqueued) / 1000.0 AS seconds,
        appeal.number AS appeal, answer.action AS answer
      FROM decision JOIN review_case ON review_case.number = decision.review_case
      JOIN revision ON revision.number = decision.revision
      LEFT JOIN appeal ON appeal.decision = decision.number
      LEFT JOIN decision AS answer ON answer.number = appeal.outcome
      WHERE \(period.condition(on: "decision.time")))
    SELECT CAST(category AS BLOB), action, detection, decider, count(*), median(seconds),
      count(*) FILTER (WHERE seconds <= 3600), count(*) FILTER (WHERE seconds > 3600 AND seconds <= 86400),
      count(*) FILTER (WHERE seconds > 86400 AND seconds <= 604800), count(*) FILTER (WHERE seconds > 604800),
      count(appeal), count(appeal) FILTER (WHERE answer IS NULL), count(*) FILTER (WHERE answer = action),
      count(*) FILTER (WHERE answer <> action)
    FROM made GROUP BY category, action, detection, decider ORDER BY category, action, detection, decider
    """
  }

  /// The reason of a decision, else what its text scores highest in; of several the one that comes first.
  private static let category = """
    coalesce(decision.reason, CASE \(highest)
      WHEN 0 THEN 'other' WHEN revision.profanity THEN 'profanity' WHEN revision.insult THEN 'insult'
      WHEN revision.identity_attack THEN 'identity_attack' WHEN revision.threat THEN 'threat'
      ELSE 'sexually_explicit' END)
    """
  private static let highest = """
    max(revision.profanity, revision.insult, revision.identity_attack, revision.threat, revision.sexually_explicit)
    """

  init(_ columns: inout ColumnReader) throws {
    category = try columns.text()
    action = try columns.value()
    detection = try columns.value()
    decider = try columns.value()
    decisions = try columns.value()
    median = try columns.value()
    withinHour = try columns.value()
    withinDay = try columns.value()
    withinWeek = try columns.value()
    longer = try columns.value()
    appeals = try columns.value()
    appealsOpen = try columns.value()
    appealsUpheld = try columns.value()
    appealsOverturned = try columns.value()
  }
}

extension ReviewStore {
  /// Hands over the decisions of a period, counted: those that no longer count among them, as they were made.
  public func exportTransparency<Failure>(
    in period: ExportPeriod = ExportPeriod(), to receive: (TransparencyRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(TransparencyRecord.query(period), TransparencyRecord.init, to: receive)
  }
}
