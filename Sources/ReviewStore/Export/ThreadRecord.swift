public import CommentModel
import GRDB

/// One row of the export of threads. Means are over the comments' current texts, `nil` where there is none to
/// take; cases count whether or not their text is current.
public struct ThreadRecord: Sendable, Hashable {
  /// What tells threads with the same id apart, as `enqueue` was told.
  public var source: String
  /// The source's name for it.
  public var id: String
  /// The article's title, where the source has one.
  public var title: String?
  /// The article's address, where the source has one.
  public var link: String?
  /// What the source claims, what was found, and what is known to be missing, when it was last read.
  public var completeness: Completeness
  /// Comments that are stored, those among them that the source no longer has.
  public var comments: Int
  /// Comments that the policy would send to a person.
  public var queued: Int
  /// Comments that the policy would reject.
  public var rejected: Int
  /// Cases that wait for a decision: pending, claimed or escalated.
  public var openCases: Int
  /// Cases that were approved.
  public var approvedCases: Int
  /// Cases that were rejected.
  public var rejectedCases: Int
  /// The mean feeling of the whole texts, −1…1.
  public var meanSentiment: Double?
  /// The mean feeling of the authors' own words, −1…1, over the comments that have some.
  public var meanOwnSentiment: Double?
  /// The mean toxicity of the authors' own words, 0…1.
  public var meanToxicity: Double?
  /// The highest toxicity of the authors' own words, 0…1.
  public var highestToxicity: Double?
  /// How many different authors there are.
  public var participants: Int
  /// What the comments look like together; `nil` where only the thread was asked for.
  public var shape: ThreadShape?
  /// How likely the conversation is to derail, 0…1; `nil` where nobody has forecast it.
  public var forecast: Double?
}

extension ThreadRecord {
  static let query = query(where: "TRUE")

  /// The rows of some threads.
  static func query(where condition: String) -> String {
    """
    SELECT \(ThreadColumns.selection), \
    count(*) FILTER (WHERE revision.is_current = 1), \
    count(*) FILTER (WHERE revision.is_current = 1 AND revision.verdict = 'queue'), \
    count(*) FILTER (WHERE revision.is_current = 1 AND revision.verdict = 'reject'), \
    count(*) FILTER (WHERE review_case.state <> 'decided'), \
    count(*) FILTER (WHERE decision.action = 'approve'), \
    count(*) FILTER (WHERE decision.action = 'reject'), \
    avg(revision.sentiment) FILTER (WHERE revision.is_current = 1), \
    avg(\(ScoreColumns.ownSentiment)) FILTER (WHERE revision.is_current = 1), \
    avg(revision.toxicity) FILTER (WHERE revision.is_current = 1), \
    max(revision.toxicity) FILTER (WHERE revision.is_current = 1), count(DISTINCT comment.author), thread.number \
    FROM thread LEFT JOIN comment ON comment.thread = thread.number \
    LEFT JOIN revision ON revision.comment = comment.number \
    LEFT JOIN review_case ON review_case.revision = revision.number \
    LEFT JOIN decision ON decision.review_case = review_case.number AND \(FinalDecision.condition) \
    WHERE \(condition) GROUP BY thread.number ORDER BY thread.number
    """
  }

  /// All but the shape, and the number of the thread.
  static func read(_ columns: inout ColumnReader) throws -> (ThreadRecord, number: Int64) {
    let record = try ThreadRecord(&columns)
    return (record, try columns.value())
  }

  init(_ columns: inout ColumnReader) throws {
    source = try columns.text()
    id = try columns.text()
    title = try columns.optionalText()
    link = try columns.optionalText()
    completeness = try ThreadColumns.readCompleteness(&columns)
    comments = try columns.value()
    queued = try columns.value()
    rejected = try columns.value()
    openCases = try columns.value()
    approvedCases = try columns.value()
    rejectedCases = try columns.value()
    meanSentiment = try columns.optional()
    meanOwnSentiment = try columns.optional()
    meanToxicity = try columns.optional()
    highestToxicity = try columns.optional()
    participants = try columns.value()
  }
}

extension ReviewStore {
  /// Hands over every thread with its figures, in the order in which they came.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile. Memory: some 70 bytes a comment of the
  /// largest thread.
  ///
  /// - Parameter read: Is handed each comment of a thread, in the source's order, before the thread itself, for what is
  ///   made of their texts; `nil` reads no texts.
  public func exportThreads<Failure>(
    reading read: ((ThreadTurn) -> Void)? = nil, to receive: (ThreadRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(to: receive) { db, hand in
      let comments = try Row.fetchCursor(
        db, sql: ThreadShape.query(read == nil ? "" : ThreadTurn.columns))
      var row = try comments.next()
      let branch = try db.makeStatement(sql: "SELECT CAST(id AS BLOB) FROM comment WHERE number = ?")
      try db.forEachRow(ThreadRecord.query) { columns in
        var (record, number) = try ThreadRecord.read(&columns)
        var own: [ThreadShape.Comment] = []
        while let next = row {
          var columns = ColumnReader(next)
          let comment = try ThreadShape.Comment(&columns)
          if comment.thread != number { break }
          own.append(comment)
          if let read { read(try ThreadTurn(comment, &columns)) }
          row = try comments.next()
        }
        var shape = ThreadShape(own)
        if let worst = shape.worstBranch?.number {
          shape.worstBranch?.id = try UTF8Text.fetchOne(branch, arguments: [worst]).orUnreadable()
            .string
        }
        record.shape = shape
        try hand(record)
      }
    }
  }
}
