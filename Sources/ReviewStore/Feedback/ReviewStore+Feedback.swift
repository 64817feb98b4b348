import CommentModel
import Crypto
import Foundation
import GRDB

extension ReviewStore {
  /// Stores what clients believe. Of a text, an attribute and a client's name for the comment the last feedback counts,
  /// so that a moderator can think better of it.
  public func add(_ feedback: [Feedback]) throws(StoreError) {
    if feedback.isEmpty { return }
    try write { db in for one in feedback { try db.add(one) } }
  }

  /// Hands over all feedback, the oldest first; with an attribute only what is about that one.
  ///
  /// All rows show one state of the database; memory does not grow with them.
  ///
  /// - Parameter findsTexts: Whether texts that were not to be stored are looked for among the comments of the database,
  ///   O(n) in these.
  public func exportFeedback<Failure>(
    on attribute: String? = nil, findsTexts: Bool = false,
    to receive: (FeedbackRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    var known: [String: KnownText] = [:]
    if findsTexts {
      do throws(StoreError) {
        known = try read { db in try db.knownTexts(ofFeedbackOn: attribute) }
      } catch {
        throw .store(error)
      }
    }
    try export(FeedbackRecord.query(on: attribute), FeedbackRecord.init) { record throws(Failure) in
      var record = record
      record.text = record.text ?? known[record.revision]?.text
      try receive(record)
    }
  }

  /// Hands over the comments of which clients said whether they should stand, as `replay` does those of the queue, until
  /// `receive` says no. Those whose text is not there are left out, and those on whose text somebody decided in the queue:
  /// they count there. O(n) in the comments of the database.
  public func replayFeedback(_ receive: (ReplayedComment) -> Bool) throws(StoreError) {
    try read { db in
      let known = try db.knownTexts(ofFeedbackOn: Feedback.toxicity)
      let rows = try Row.fetchCursor(db, sql: FeedbackRecord.query(on: Feedback.toxicity))
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let record = try FeedbackRecord(&columns)
        guard let text = record.text ?? known[record.revision]?.text,
          known[record.revision]?.isDecided != true
        else { continue }
        if !receive(ReplayedComment(record, text: text)) { return }
      }
    }
  }
}

/// A comment's text that somebody gave feedback on.
private struct KnownText {
  var text: String
  /// Whether somebody decided on it in the queue.
  var isDecided: Bool
}

extension Database {
  /// The texts of comments that there is feedback on, by their hashes. No index knows the hash of a text: all are looked
  /// at, where there is any feedback.
  fileprivate func knownTexts(ofFeedbackOn attribute: String?) throws -> [String: KnownText] {
    let hashes = try Set(
      String.fetchAll(
        self,
        sql: """
          SELECT lower(hex(hash)) FROM feedback \
          WHERE ?1 IS NULL OR attribute = CAST(?1 AS TEXT)
          """, arguments: [UTF8Text(attribute)]))
    if hashes.isEmpty { return [:] }
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT CAST(revision.text AS BLOB), EXISTS (SELECT 1 FROM decision \
        WHERE decision.review_case = review_case.number AND decision.revision = revision.number \
        AND \(FinalDecision.condition)) FROM revision \
        LEFT JOIN review_case ON review_case.revision = revision.number WHERE revision.purged IS NULL
        """)
    var known: [String: KnownText] = [:]
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      let text = try columns.value(Data.self)
      let hash = Data(SHA256.hash(data: text)).hexadecimal
      guard hashes.contains(hash) else { continue }
      let isDecided = try columns.value(Bool.self) || known[hash]?.isDecided == true
      known[hash] = KnownText(text: String(decoding: text, as: UTF8.self), isDecided: isDecided)
    }
    return known
  }
}

extension Database {
  fileprivate func add(_ feedback: Feedback) throws {
    try cachedStatement(
      sql: """
        INSERT INTO feedback (hash, attribute, score, community, token, languages, text, time) \
        VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?) \
        ON CONFLICT (hash, attribute, community, token) DO UPDATE SET \
        score = excluded.score, languages = excluded.languages, text = excluded.text, time = excluded.time
        """
    ).execute(arguments: [
      Data(SHA256.hash(data: Data(feedback.text.utf8))), UTF8Text(feedback.attribute), feedback.score,
      UTF8Text(feedback.community ?? ""), UTF8Text(feedback.token ?? ""),
      UTF8Text(feedback.languages.joined(separator: " ")),
      feedback.keepsText ? UTF8Text(feedback.text) : nil, feedback.time.milliseconds,
    ])
  }

  /// How many texts of feedback came before a moment, and how many bytes they have.
  func purgeableFeedback(olderThan cutoff: Timestamp) throws -> (texts: Int, bytes: Int) {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT count(*), coalesce(sum(length(CAST(text AS BLOB))), 0) FROM feedback \
        WHERE text IS NOT NULL AND time < ?
        """, arguments: [cutoff.milliseconds])
    var columns = ColumnReader(try row.orUnreadable())
    return (try columns.value(), try columns.value())
  }

  /// Removes these texts.
  func purgeFeedback(olderThan cutoff: Timestamp) throws {
    try execute(
      sql: "UPDATE feedback SET text = NULL WHERE text IS NOT NULL AND time < ?",
      arguments: [cutoff.milliseconds])
  }
}

extension FeedbackRecord {
  fileprivate static func query(on attribute: String?) -> String {
    let condition = attribute.map { "attribute = '\($0.replacing("'", with: "''"))'" } ?? "TRUE"
    return """
      SELECT time, lower(hex(hash)), CAST(text AS BLOB), CAST(attribute AS BLOB), score, \
      CAST(community AS BLOB), CAST(token AS BLOB), CAST(languages AS BLOB) \
      FROM feedback WHERE \(condition) ORDER BY number
      """
  }

  fileprivate init(_ columns: inout ColumnReader) throws {
    time = try columns.time()
    revision = try columns.value()
    text = try columns.optionalText()
    attribute = try columns.text()
    score = try columns.value()
    community = try columns.text().nonempty
    token = try columns.text().nonempty
    languages = try columns.text().split(separator: " ").map(String.init)
  }
}

extension ReplayedComment {
  fileprivate init(_ record: FeedbackRecord, text: String) {
    self.init(
      source: record.community ?? "", threadID: "", comment: Comment(id: record.token ?? "", text: text),
      added: record.time, decided: record.isFlagged ? .reject : .approve)
  }
}
