import CommentModel
import GRDB

/// The current revision of a comment after its text was stored.
struct StoredRevision {
  let number: Int64
  let hasCase: Bool
  /// The revision that was current before, where that was another one.
  let former: Int64?
}

extension Enqueuing {
  /// Makes the text the current revision of its comment, and keeps its scores up to date until it has a case.
  mutating func storeRevision(
    of comment: Int64, isNew: Bool, text: String, scored: ScoredComment
  ) throws -> StoredRevision {
    let scores = try ScoreColumns.values(of: scored, length: text.utf8.count)
    let known = isNew ? nil : try findRevision(of: comment, text: text)
    let isCurrent = known?.isCurrent ?? false
    var former: Int64?
    if isNew {
      counts.newComments += 1
    } else if isCurrent {
      counts.knownComments += 1
    } else {
      counts.changedComments += 1
      let current = try db.cachedStatement(
        sql: "SELECT number FROM revision WHERE comment = ? AND is_current = 1")
      former = try Int64.fetchOne(current, arguments: [comment])
      try db.cachedStatement(sql: "UPDATE revision SET is_current = 0 WHERE comment = ? AND is_current = 1")
        .execute(arguments: [comment])
    }
    guard let known else {
      try db.cachedStatement(sql: Enqueuing.insertRevision)
        .execute(arguments: StatementArguments(scores + [comment, UTF8Text(text), time.milliseconds]))
      return StoredRevision(number: db.lastInsertedRowID, hasCase: false, former: former)
    }
    if !isCurrent {
      try db.cachedStatement(sql: "UPDATE revision SET is_current = 1 WHERE number = ?")
        .execute(arguments: [known.number])
    }
    // The steps of a purged text have no words any more.
    if !known.hasCase, !known.isPurged {
      try db.cachedStatement(sql: Enqueuing.updateScores)
        .execute(arguments: StatementArguments(scores + [known.number]))
    }
    return StoredRevision(number: known.number, hasCase: known.hasCase, former: former)
  }

  private func findRevision(
    of comment: Int64, text: String
  ) throws -> (number: Int64, isCurrent: Bool, hasCase: Bool, isPurged: Bool)? {
    let find = try db.cachedStatement(
      sql: """
        SELECT number, is_current, EXISTS (SELECT 1 FROM review_case WHERE revision = revision.number),
          purged IS NOT NULL
        FROM revision WHERE comment = ? AND \(RevisionHash.bytes) = sha256(CAST(? AS BLOB))
        """)
    guard let row = try Row.fetchOne(find, arguments: [comment, UTF8Text(text)]) else { return nil }
    var columns = ColumnReader(row)
    return (try columns.value(), try columns.value(), try columns.value(), try columns.value())
  }

  private static let names = ScoreColumns.names.joined(separator: ", ")
  private static let values = (1...ScoreColumns.names.count).map { "?\($0)" }.joined(separator: ", ")
  /// The number of the parameter that many places behind the scores.
  private static func parameter(_ offset: Int) -> String { "?\(ScoreColumns.names.count + offset)" }
  private static let insertRevision = """
    INSERT INTO revision (\(names), comment, text, added, is_current) \
    VALUES (\(values), \(parameter(1)), CAST(\(parameter(2)) AS TEXT), \(parameter(3)), 1)
    """
  // A row that is as it should be is not written again.
  private static let updateScores = """
    UPDATE revision SET (\(names)) = (\(values)) \
    WHERE number = \(parameter(1)) AND (\(names)) IS NOT (\(values))
    """
}
