public import CommentEvaluation

/// One row of the export of terms: where an entry of the toxicity lexicons counted in current texts, in what company, and
/// what was decided.
public struct TermRecord: Sendable, Hashable {
  /// The entry, or the rule of a template.
  public var term: String
  /// The categories that it counted for, in the order of bytes.
  public var categories: [String]
  /// How often it stood there.
  public var occurrences: Int
  /// How many of these had a disguise.
  public var disguised: Int
  /// In how many comments.
  public var comments: Int
  /// The mean toxicity of these, 0…1.
  public var meanToxicity: Double
  /// How many of them have a case.
  public var flagged: Int
  /// How many of the cases were approved.
  public var approved: Int
  /// How many were rejected.
  public var rejected: Int
  /// The entries that stand in the same comments most often, with in how many: at the most three.
  public var company: [String]

  /// The share of its decided cases that was rejected, 0…1.
  public var rejectedShare: Double? {
    approved + rejected == 0 ? nil : Double(rejected) / Double(approved + rejected)
  }
  /// The 95 % interval of that share.
  public var rejectedInterval: Interval? { .wilson(rejected, of: approved + rejected) }
}

extension TermRecord {
  static let query = """
    WITH
    place AS (
      SELECT revision.number AS revision, revision.toxicity, json_extract(step.value, '$.term') AS term,
        json_extract(step.value, '$.from') AS place, json_extract(step.value, '$.measure') AS category,
        json_extract(step.value, '$.disguises') IS NOT NULL AS disguised
      FROM revision, json_each(revision.steps) AS step WHERE revision.is_current = 1),
    seen AS MATERIALIZED (
      SELECT revision, term, toxicity, count(DISTINCT place) AS times,
        count(DISTINCT CASE WHEN disguised THEN place END) AS disguised
      FROM place WHERE term <> '' GROUP BY revision, term),
    company AS (
      SELECT term, json_group_array(other || ' (' || together || ')') AS words FROM (
        SELECT term, other, together,
          row_number() OVER (PARTITION BY term ORDER BY together DESC, other) AS place
        FROM (
          SELECT one.term, other.term AS other, count(*) AS together FROM seen AS one
          JOIN seen AS other ON other.revision = one.revision AND other.term <> one.term
          GROUP BY one.term, other.term)
        ORDER BY term, place)
      WHERE place <= 3 GROUP BY term),
    category AS (
      SELECT term, json_group_array(category) AS words FROM (
        SELECT DISTINCT term, category FROM place WHERE term <> '' ORDER BY term, category)
      GROUP BY term)
    SELECT CAST(seen.term AS BLOB), category.words, sum(times), sum(disguised), count(*), avg(toxicity),
      count(review_case.number), count(*) FILTER (WHERE decision.action = 'approve'),
      count(*) FILTER (WHERE decision.action = 'reject'), company.words
    FROM seen JOIN category ON category.term = seen.term LEFT JOIN company ON company.term = seen.term
    LEFT JOIN review_case ON review_case.revision = seen.revision
    LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition)
    GROUP BY seen.term ORDER BY seen.term
    """

  init(_ columns: inout ColumnReader) throws {
    term = try columns.text()
    categories = try columns.json()
    occurrences = try columns.value()
    disguised = try columns.value()
    comments = try columns.value()
    meanToxicity = try columns.value()
    flagged = try columns.value()
    approved = try columns.value()
    rejected = try columns.value()
    company = try columns.json()
  }
}

extension ReviewStore {
  /// Hands over every entry of the lexicons that counted somewhere, in the order of bytes.
  public func exportTerms<Failure>(
    to receive: (TermRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(TermRecord.query, TermRecord.init, to: receive)
  }
}
