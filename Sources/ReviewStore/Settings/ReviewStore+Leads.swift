public import CommentModel
import GRDB

extension ReviewStore {
  /// The moderators who may take cases from others, assign them, and undo what others decided; sorted. Where there
  /// are none, everybody may.
  public func leads() throws(StoreError) -> [String] {
    try read { db in
      try UTF8Text.fetchAll(db, sql: "SELECT CAST(name AS BLOB) FROM lead ORDER BY name").map(\.string)
    }
  }

  /// Makes a moderator a lead, or no longer one. The first is named by anybody, later ones by leads.
  ///
  /// - Throws: `noModerator`, `notLead`.
  public func setLead(
    _ name: String, isLead: Bool, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try requireName(name)
    try write { db in
      try db.requireLead(moderator)
      let sql =
        isLead
        ? "INSERT INTO lead (name) VALUES (CAST(? AS TEXT)) ON CONFLICT DO NOTHING"
        : "DELETE FROM lead WHERE name = CAST(? AS TEXT)"
      try db.execute(sql: sql, arguments: [UTF8Text(name)])
      guard db.changesCount > 0 else { return }
      let detail = AuditDetail(name: "lead", value: isLead ? name : "-\(name)")
      try db.writeAudit(.setting, case: nil, by: moderator, at: time, detail: detail)
    }
  }
}

extension Database {
  /// Throws where there are leads and this moderator is none.
  func requireLead(_ moderator: String) throws {
    let allowed = try cachedStatement(
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM lead) \
        OR EXISTS (SELECT 1 FROM lead WHERE name = CAST(? AS TEXT))
        """)
    if try Bool.fetchOne(allowed, arguments: [UTF8Text(moderator)]) != true {
      throw StoreError.notLead(moderator: moderator)
    }
  }
}
