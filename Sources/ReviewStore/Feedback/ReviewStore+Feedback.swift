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
    let condition = attribute.map { "feedback.attribute = '\($0.replacing("'", with: "''"))'" } ?? "TRUE"
    try export(
      FeedbackRecord.query(where: condition, findsTexts: findsTexts), FeedbackRecord.init, to: receive)
  }

  /// Hands over the comments of which clients said whether they should stand, as `replay` does those of the queue, until
  /// `receive` says no. Those whose text is not there are left out, and those on whose text somebody decided in the queue:
  /// they count there. O(n) in the comments of the database.
  public func replayFeedback(_ receive: (ReplayedComment) -> Bool) throws(StoreError) {
    let condition = """
      feedback.attribute = '\(Feedback.toxicity)' AND NOT EXISTS (SELECT 1 FROM known \
      JOIN decision ON decision.revision = known.number AND \(StandingDecision.condition) \
      WHERE known.hash = feedback.hash)
      """
    try read { db in
      let rows = try Row.fetchCursor(db, sql: FeedbackRecord.query(where: condition, findsTexts: true))
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let record = try FeedbackRecord(&columns)
        guard let text = record.text else { continue }
        if !receive(ReplayedComment(record, text: text)) { return }
      }
    }
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
  fileprivate static func query(where condition: String, findsTexts: Bool) -> String {
    let known = """
      WITH known AS MATERIALIZED (SELECT hash, number FROM revision \
      WHERE hash IN (SELECT hash FROM feedback) AND purged IS NULL)
      """
    let text = """
      coalesce(feedback.text, (SELECT revision.text FROM known \
      JOIN revision ON revision.number = known.number WHERE known.hash = feedback.hash LIMIT 1))
      """
    return """
      \(findsTexts ? known : "") \
      SELECT feedback.time, lower(hex(feedback.hash)), CAST(\(findsTexts ? text : "feedback.text") AS BLOB), \
      CAST(feedback.attribute AS BLOB), feedback.score, CAST(feedback.community AS BLOB), \
      CAST(feedback.token AS BLOB), CAST(feedback.languages AS BLOB) \
      FROM feedback WHERE \(condition) ORDER BY feedback.number
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
