public import CommentModel
import GRDB

/// What a purge removed, or would remove.
public struct PurgeCounts: Sendable, Hashable {
  /// Texts.
  public var texts = 0
  /// Their bytes.
  public var bytes = 0
  /// Notes of moderators, reporters and authors that went with them, as they may quote the text.
  public var notes = 0
}

extension ReviewStore {
  /// What a purge would remove. O(n) in the texts.
  public func purgeable(olderThan cutoff: Timestamp) throws(StoreError) -> PurgeCounts {
    try read { db in
      var counts = PurgeCounts()
      var last: Int64 = 0
      while true {
        let batch = try db.purgeBatch(after: last, olderThan: cutoff)
        guard let end = batch.last?.number else {
          counts.add(try db.purgeableFeedback(olderThan: cutoff))
          return counts
        }
        for revision in batch { counts.add(revision, notes: try db.countNotes(on: revision.caseNumber)) }
        last = end
      }
    }
  }

  /// Removes the texts that nobody works on any more, with everything that quotes them: the words of the steps and the
  /// notes. Scores, places of matches, reasons, decisions and the audit trail stay, and so do authors.
  ///
  /// A text goes where it was stored before the moment, and its case, where it has one, was decided before it.
  /// Undecided cases keep their text, and so do those with a known answer and those that wait for a second look. The text
  /// of a client's feedback goes where it came before the moment. What was removed is overwritten in the file, and the log
  /// is emptied. The audit trail has a row for each 500 texts, and one for feedback.
  ///
  /// A text that comes again in a later input stays away, as it is known by its hash, unless a case needs it.
  ///
  /// - Throws: `noModerator`, `notLead`.
  public func purge(
    olderThan cutoff: Timestamp, by moderator: String, at time: Timestamp,
    progress: (Int) -> Void = { _ in }
  ) throws(StoreError) -> PurgeCounts {
    try requireName(moderator)
    try overwriteDeleted()
    var counts = PurgeCounts()
    var last: Int64 = 0
    var isDone = false
    while !isDone {
      let done = counts
      (counts, last, isDone) = try write { db in
        try db.requireLead(moderator)
        var counts = done
        let batch = try db.purgeBatch(after: last, olderThan: cutoff)
        for revision in batch {
          counts.add(revision, notes: try db.countNotes(on: revision.caseNumber))
          try db.purge(revision, at: time)
        }
        guard let end = batch.last?.number else {
          let feedback = try db.purgeableFeedback(olderThan: cutoff)
          counts.add(feedback)
          try db.purgeFeedback(olderThan: cutoff)
          if feedback.texts > 0 {
            try db.recordPurge(of: feedback.texts, olderThan: cutoff, by: moderator, at: time)
          }
          return (counts, last, true)
        }
        try db.recordPurge(of: batch.count, olderThan: cutoff, by: moderator, at: time)
        return (counts, end, false)
      }
      progress(counts.texts)
    }
    try emptyLog()
    return counts
  }
}

extension PurgeCounts {
  fileprivate mutating func add(_ revision: PurgeableRevision, notes: Int) {
    texts += 1
    bytes += revision.bytes
    self.notes += notes
  }

  fileprivate mutating func add(_ feedback: (texts: Int, bytes: Int)) {
    texts += feedback.texts
    bytes += feedback.bytes
  }
}

/// A text that may go.
struct PurgeableRevision {
  let number: Int64
  let bytes: Int
  let caseNumber: Int64?
}

extension Database {
  /// The next 500 texts behind a number that may go.
  fileprivate func purgeBatch(after number: Int64, olderThan cutoff: Timestamp) throws -> [PurgeableRevision]
  {
    let statement = try cachedStatement(
      sql: """
        SELECT revision.number, length(CAST(revision.text AS BLOB)), review_case.number FROM revision \
        LEFT JOIN review_case ON review_case.revision = revision.number \
        WHERE revision.number > ?1 AND revision.purged IS NULL AND revision.added < ?2 \
        AND (review_case.number IS NULL OR review_case.state = 'decided') \
        AND NOT EXISTS (SELECT 1 FROM golden WHERE golden.review_case = review_case.number) \
        AND NOT EXISTS (SELECT 1 FROM second_review JOIN decision ON decision.number = second_review.decision \
        WHERE decision.review_case = review_case.number AND decision.reversal IS NULL \
        AND second_review.action IS NULL) \
        AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.review_case = review_case.number \
        AND decision.time >= ?2) \
        ORDER BY revision.number LIMIT 500
        """)
    return try Row.fetchAll(statement, arguments: [number, cutoff.milliseconds]).map { row in
      var columns = ColumnReader(row)
      return PurgeableRevision(
        number: try columns.value(), bytes: try columns.value(), caseNumber: try columns.optional())
    }
  }

  fileprivate func recordPurge(
    of count: Int, olderThan cutoff: Timestamp, by moderator: String, at time: Timestamp
  ) throws {
    let detail = AuditDetail(until: cutoff.description, count: count)
    try writeAudit(.purge, case: nil, by: moderator, at: time, detail: detail)
  }

  fileprivate func countNotes(on caseNumber: Int64?) throws -> Int {
    guard let caseNumber else { return 0 }
    let statement = try cachedStatement(sql: noteCount)
    return try Int.fetchOne(statement, arguments: [caseNumber]) ?? 0
  }

  fileprivate func purge(_ revision: PurgeableRevision, at time: Timestamp) throws {
    try cachedStatement(sql: passagesKept).execute(arguments: [revision.number])
    try cachedStatement(
      sql: """
        UPDATE revision SET text = '', purged = ?1, hash = \(RevisionHash.bytes), \
        steps = CASE WHEN steps IS NOT NULL THEN \
        (SELECT json_group_array(json_set(value, '$.term', '')) FROM json_each(steps)) END WHERE number = ?2
        """
    ).execute(arguments: [time.milliseconds, revision.number])
    guard let caseNumber = revision.caseNumber else { return }
    for sql in noteRemovals { try cachedStatement(sql: sql).execute(arguments: [caseNumber]) }
  }
}

// Where a text has no passages they follow from its length, which goes.
private let passagesKept = """
  UPDATE revision SET passages = \
  json_array(json_object('from', 0, 'kind', 'own', 'to', length(CAST(text AS BLOB)))), \
  own_sentiment = sentiment, own_sentiment_positive = sentiment_positive, \
  own_sentiment_negative = sentiment_negative, own_sentiment_neutral = sentiment_neutral \
  WHERE number = ? AND passages IS NULL AND text <> ''
  """
private let decisions = "(SELECT number FROM decision WHERE review_case = ?1)"
private let notes = [
  (table: "decision", condition: "review_case = ?1"), (table: "report", condition: "review_case = ?1"),
  (table: "appeal", condition: "review_case = ?1"), (table: "second_review", condition: "review_case = ?1"),
  (table: "reversal", condition: "decision IN \(decisions)"),
]
private let noteRemovals = notes.map {
  "UPDATE \($0.table) SET note = NULL WHERE \($0.condition) AND note IS NOT NULL"
}
private let noteCount =
  "SELECT "
  + notes.map { "(SELECT count(*) FROM \($0.table) WHERE \($0.condition) AND note IS NOT NULL)" }
  .joined(separator: " + ")
