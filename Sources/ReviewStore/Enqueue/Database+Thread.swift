import CommentModel
import GRDB

extension Database {
  /// Inserts a thread or brings it up to date, and returns its row.
  func storeThread(_ thread: CommentThread, source: String, time: Timestamp) throws -> Int64 {
    let record = thread.completeness
    let gaps = try StoredJSON.encode(record.gaps.map(StoredGap.init))
    let values: [(any DatabaseValueConvertible)?] = [
      UTF8Text(thread.title), UTF8Text(thread.link), record.claimed, record.found, gaps, record.isNumbered,
      record.orphans, record.cycles, record.duplicates, record.invalidSequences,
    ]
    let find = try cachedStatement(
      sql: "SELECT number FROM thread WHERE source = CAST(? AS TEXT) AND id = CAST(? AS TEXT)")
    if let number = try Int64.fetchOne(find, arguments: [UTF8Text(source), UTF8Text(thread.id)]) {
      try cachedStatement(
        sql: """
          UPDATE thread SET (\(threadColumns)) = (\(threadValues)) \
          WHERE number = ?11 AND (\(threadColumns)) IS NOT (\(threadValues))
          """
      ).execute(arguments: StatementArguments(values + [number]))
      return number
    }
    try cachedStatement(
      sql: """
        INSERT INTO thread (\(threadColumns), source, id, added) \
        VALUES (\(threadValues), CAST(?11 AS TEXT), CAST(?12 AS TEXT), ?13)
        """
    ).execute(
      arguments: StatementArguments(values + [UTF8Text(source), UTF8Text(thread.id), time.milliseconds]))
    return lastInsertedRowID
  }
}

private let threadColumns =
  "title, link, claimed, found, gaps, is_numbered, orphans, cycles, duplicates, invalid_sequences"
private let threadValues = "CAST(?1 AS TEXT), CAST(?2 AS TEXT), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10"
