public import CommentModel

/// One row of the export of authors: what somebody wrote under a name in a source, with their current texts, and what
/// became of it.
public struct AuthorSummary: Sendable, Hashable {
  /// What tells sites apart, as `enqueue` was told.
  public var source: String
  /// The name that is displayed.
  public var author: String
  /// Comments under that name.
  public var comments: Int
  /// Threads that they are in.
  public var threads: Int
  /// When the first one was posted, where a time is known.
  public var first: Timestamp?
  /// When the last one was.
  public var last: Timestamp?
  /// Answers that others gave to them.
  public var answers: Int
  /// The mean feeling of the whole texts, −1…1.
  public var meanSentiment: Double
  /// The mean toxicity of their own words, 0…1.
  public var meanToxicity: Double
  /// The highest of them.
  public var highestToxicity: Double
  /// Comments with a toxicity of 0.5 or more.
  public var toxic: Int
  /// Cases on their comments, those on earlier texts among them.
  public var cases: Int
  /// Cases that were approved.
  public var approved: Int
  /// Cases that were rejected.
  public var rejected: Int
  /// Reports on them.
  public var reports: Int
  /// Decisions that they appealed against.
  public var appeals: Int
}

extension AuthorSummary {
  static let query = """
    SELECT CAST(thread.source AS BLOB), CAST(comment.author AS BLOB), \
    count(*) FILTER (WHERE revision.is_current), count(DISTINCT comment.thread), min(comment.time), \
    max(comment.time), \
    sum(CASE WHEN revision.is_current THEN (SELECT count(*) FROM comment AS answer \
    WHERE answer.parent = comment.number AND answer.author IS NOT comment.author) ELSE 0 END), \
    avg(revision.sentiment) FILTER (WHERE revision.is_current), \
    avg(revision.toxicity) FILTER (WHERE revision.is_current), \
    max(revision.toxicity) FILTER (WHERE revision.is_current), \
    count(*) FILTER (WHERE revision.is_current AND revision.toxicity >= \(ThreadShape.toxic)), \
    count(review_case.number), count(*) FILTER (WHERE decision.action = 'approve'), \
    count(*) FILTER (WHERE decision.action = 'reject'), coalesce(sum(review_case.reports), 0), \
    sum(CASE WHEN review_case.number IS NULL THEN 0 ELSE \
    (SELECT count(*) FROM appeal WHERE appeal.review_case = review_case.number) END) \
    FROM comment JOIN thread ON thread.number = comment.thread \
    JOIN revision ON revision.comment = comment.number \
    LEFT JOIN review_case ON review_case.revision = revision.number \
    LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) \
    WHERE comment.author IS NOT NULL GROUP BY thread.source, comment.author \
    ORDER BY thread.source, comment.author
    """

  init(_ columns: inout ColumnReader) throws {
    source = try columns.text()
    author = try columns.text()
    comments = try columns.value()
    threads = try columns.value()
    first = try columns.optionalTime()
    last = try columns.optionalTime()
    answers = try columns.value()
    meanSentiment = try columns.value()
    meanToxicity = try columns.value()
    highestToxicity = try columns.value()
    toxic = try columns.value()
    cases = try columns.value()
    approved = try columns.value()
    rejected = try columns.value()
    reports = try columns.value()
    appeals = try columns.value()
  }
}

extension ReviewStore {
  /// Hands over every author, by source and name in the order of bytes. Comments without an author are left out.
  public func exportAuthors<Failure>(
    to receive: (AuthorSummary) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(AuthorSummary.query, AuthorSummary.init, to: receive)
  }
}
