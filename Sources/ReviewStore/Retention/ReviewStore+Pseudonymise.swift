public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// Gives every author and every reporter a pseudonym in the place of the name; returns how many names that were. From
  /// then on the file takes comments only with pseudonyms of the same key.
  ///
  /// Saved filters that name an author name the pseudonym then. Names that stand in texts stay there.
  ///
  /// - Throws: `noModerator`, `notLead`, `otherKey`.
  public func pseudonymise(
    with pseudonyms: Pseudonyms, by moderator: String, at time: Timestamp
  ) throws(StoreError) -> Int {
    try requireName(moderator)
    try overwriteDeleted()
    let count = try write { db in
      try db.requireLead(moderator)
      try db.takeKey(of: pseudonyms, path: path)
      var count = 0
      for author in try UTF8Text.fetchAll(db, sql: allNames).map(\.string) {
        let pseudonym = pseudonyms.pseudonym(of: author)
        if pseudonym == author { continue }
        count += 1
        for sql in renamings {
          try db.cachedStatement(sql: sql).execute(arguments: [UTF8Text(author), UTF8Text(pseudonym)])
        }
      }
      try db.renameInFilters(pseudonyms)
      try db.writeAudit(.pseudonymise, case: nil, by: moderator, at: time, detail: AuditDetail(count: count))
      return count
    }
    try emptyLog()
    return count
  }

  /// How many authors and reporters have names. O(n).
  public func countNames() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(allNames))") ?? 0 }
  }

  /// Sees to it that comments come into the file as it was agreed: with pseudonyms of one key, or all with their names.
  ///
  /// - Throws: `needsKey`, `otherKey`.
  ///
  /// - Returns: How many names the file has that are no pseudonyms, where it takes pseudonyms from now on.
  @discardableResult public func requirePseudonyms(_ pseudonyms: Pseudonyms?) throws(StoreError) -> Int {
    if let pseudonyms {
      return try write { db in
        guard try db.takeKey(of: pseudonyms, path: path) else { return 0 }
        return try UTF8Text.fetchAll(db, sql: allNames)
          .count { pseudonyms.pseudonym(of: $0.string) != $0.string }
      }
    }
    if try read({ db in try db.keyFingerprint() }) != nil {
      throw .needsKey(path: path)
    }
    return 0
  }
}

extension Database {
  /// The name that is stored for somebody who reports a comment: where authors have pseudonyms, one by a key of the
  /// file's own, as whoever reports does not have the other key.
  func reporterName(_ reporter: String?) throws -> String? {
    guard let reporter = reporter?.nonempty else { return nil }
    let own = try Pseudonyms(key: samplingKey())
    if try keyFingerprint() != nil { return own.pseudonym(of: reporter) }
    return try AuthorNames(self, pseudonyms: nil, keepsAddresses: false).stored(reporter)
  }

  fileprivate func keyFingerprint() throws -> Data? {
    try Data.fetchOne(self, sql: "SELECT value FROM setting WHERE name = 'pseudonyms'")
  }

  /// Whether the file had no key before.
  @discardableResult fileprivate func takeKey(of pseudonyms: Pseudonyms, path: String) throws -> Bool {
    if let known = try keyFingerprint() {
      if known != pseudonyms.fingerprint { throw StoreError.otherKey(path: path) }
      return false
    }
    try execute(
      sql: "INSERT INTO setting (name, value) VALUES ('pseudonyms', ?)", arguments: [pseudonyms.fingerprint])
    return true
  }
}

private let allNames = """
  SELECT CAST(author AS BLOB) FROM comment WHERE author IS NOT NULL UNION \
  SELECT CAST(reporter AS BLOB) FROM report WHERE reporter IS NOT NULL
  """

/// From `?1` to `?2`, which may be there already: whoever has both is one and the same.
private let renamings = [
  "UPDATE comment SET author = CAST(?2 AS TEXT) WHERE author = CAST(?1 AS TEXT)",
  """
  INSERT INTO author_record (source, author, approved, rejected) \
  SELECT source, CAST(?2 AS TEXT), approved, rejected FROM author_record WHERE author = CAST(?1 AS TEXT) \
  ON CONFLICT (source, author) DO UPDATE \
  SET approved = approved + excluded.approved, rejected = rejected + excluded.rejected
  """,
  "DELETE FROM author_record WHERE author = CAST(?1 AS TEXT) AND CAST(?2 AS TEXT) IS NOT NULL",
  """
  UPDATE review_case SET reports = reports - 1 WHERE number IN (SELECT one.review_case \
  FROM report AS one JOIN report AS other ON other.review_case = one.review_case \
  WHERE one.reporter = CAST(?1 AS TEXT) AND other.reporter = CAST(?2 AS TEXT))
  """,
  """
  DELETE FROM report WHERE reporter = CAST(?1 AS TEXT) AND EXISTS (SELECT 1 FROM report AS other \
  WHERE other.review_case = report.review_case AND other.reporter = CAST(?2 AS TEXT))
  """,
  "UPDATE report SET reporter = CAST(?2 AS TEXT) WHERE reporter = CAST(?1 AS TEXT)",
]

extension Database {
  fileprivate func renameInFilters(_ pseudonyms: Pseudonyms) throws {
    let named = "SELECT DISTINCT json_extract(filter, '$.author') FROM saved_filter"
    for author in try Optional<String>.fetchAll(self, sql: named).compactMap(\.self) {
      try execute(
        sql: """
          UPDATE saved_filter SET filter = json_set(filter, '$.author', ?) \
          WHERE json_extract(filter, '$.author') = ?
          """, arguments: [pseudonyms.pseudonym(of: author), author])
    }
  }
}
