public import CommentModel
import Foundation
import GRDB

extension ReviewStore {
  /// Gives every author and every reporter a pseudonym in the place of the name; returns how many names that were. From
  /// then on the file takes comments only with pseudonyms of the same key.
  ///
  /// Names that stand in texts stay there.
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
          try db.cachedStatement(sql: sql).execute(arguments: [UTF8Text(pseudonym), UTF8Text(author)])
        }
      }
      try db.execute(sql: "UPDATE saved_filter SET filter = json_remove(filter, '$.author')")
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
  public func requirePseudonyms(_ pseudonyms: Pseudonyms?) throws(StoreError) {
    if let pseudonyms {
      try write { db in try db.takeKey(of: pseudonyms, path: path) }
    } else if try read({ db in try db.keyFingerprint() }) != nil {
      throw .needsKey(path: path)
    }
  }
}

extension Database {
  fileprivate func keyFingerprint() throws -> Data? {
    try Data.fetchOne(self, sql: "SELECT value FROM setting WHERE name = 'pseudonyms'")
  }

  fileprivate func takeKey(of pseudonyms: Pseudonyms, path: String) throws {
    if let known = try keyFingerprint() {
      if known != pseudonyms.fingerprint { throw StoreError.otherKey(path: path) }
    } else {
      try execute(
        sql: "INSERT INTO setting (name, value) VALUES ('pseudonyms', ?)", arguments: [pseudonyms.fingerprint]
      )
    }
  }
}

private let allNames = """
  SELECT CAST(author AS BLOB) FROM comment WHERE author IS NOT NULL UNION \
  SELECT CAST(reporter AS BLOB) FROM report WHERE reporter IS NOT NULL
  """
private let renamings = [
  "UPDATE comment SET author = CAST(? AS TEXT) WHERE author = CAST(? AS TEXT)",
  "UPDATE author_record SET author = CAST(? AS TEXT) WHERE author = CAST(? AS TEXT)",
  "UPDATE report SET reporter = CAST(? AS TEXT) WHERE reporter = CAST(? AS TEXT)",
]
