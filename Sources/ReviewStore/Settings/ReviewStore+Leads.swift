public import CommentModel
import GRDB

extension ReviewStore {
  /// The moderators who may take cases from others, assign them, and undo what others decided: those whose role is lead
  /// or admin, sorted. Where there are none, everybody may.
  public func leads() throws(StoreError) -> [String] {
    try read { db in
      try UTF8Text.fetchAll(
        db, sql: "SELECT CAST(name AS BLOB) FROM moderator WHERE role IN ('lead', 'admin') ORDER BY name"
      ).map(\.string)
    }
  }

  /// Makes a moderator a lead, with an account that nobody can log in to where there was none; or a lead a moderator.
  /// Admins are left alone. The first is named by anybody, later ones by leads.
  ///
  /// - Throws: `noModerator`, `notLead`.
  public func setLead(
    _ name: String, isLead: Bool, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try requireName(name)
    try write { db in
      try db.requireLead(moderator)
      guard let account = try db.account(named: name) else {
        if isLead { try db.addAccount(name, .lead, password: nil, by: moderator, at: time) }
        return
      }
      let role: Role = isLead ? .lead : .moderator
      if account.role == .admin || isLead == (account.role == .lead) { return }
      try db.setRole(role, of: account, by: moderator, at: time)
    }
  }
}

extension Database {
  /// Throws where there are leads and this moderator is none.
  func requireLead(_ moderator: String) throws {
    let allowed = try cachedStatement(
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM moderator WHERE role IN ('lead', 'admin')) \
        OR EXISTS (SELECT 1 FROM moderator WHERE name = CAST(? AS TEXT) AND role IN ('lead', 'admin'))
        """)
    if try Bool.fetchOne(allowed, arguments: [UTF8Text(moderator)]) != true {
      throw StoreError.notLead(moderator: moderator)
    }
  }
}
