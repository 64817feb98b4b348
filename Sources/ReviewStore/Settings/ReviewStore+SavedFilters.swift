public import CommentModel
import GRDB

/// A filter that somebody keeps under a name.
public struct SavedFilter: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Which cases it lets through.
  public var filter: CaseFilter
  /// Who keeps it.
  public var moderator: String
  /// Since when.
  public var time: Timestamp
}

extension ReviewStore {
  /// Keeps a filter under a name, in the place of one that has it.
  ///
  /// - Throws: `noModerator`, `noFilter` where the name is empty.
  public func saveFilter(
    _ filter: CaseFilter, as name: String, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    if name.isEmpty { throw .noFilter(name: name) }
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO saved_filter (name, filter, moderator, time) \
          VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT), ?)
          """,
        arguments: [UTF8Text(name), try filter.json, UTF8Text(moderator), time.milliseconds])
      let detail = AuditDetail(name: "filter", value: name)
      try db.writeAudit(.setting, case: nil, by: moderator, at: time, detail: detail)
    }
  }

  /// Forgets a saved filter.
  ///
  /// - Throws: `noModerator`, `noFilter`.
  public func removeFilter(_ name: String, by moderator: String, at time: Timestamp) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      try db.execute(
        sql: "DELETE FROM saved_filter WHERE name = CAST(? AS TEXT)", arguments: [UTF8Text(name)])
      guard db.changesCount > 0 else { throw StoreError.noFilter(name: name) }
      let detail = AuditDetail(name: "filter", value: "-\(name)")
      try db.writeAudit(.setting, case: nil, by: moderator, at: time, detail: detail)
    }
  }

  /// All saved filters, by name.
  public func savedFilters() throws(StoreError) -> [SavedFilter] {
    try read { db in
      let sql = """
        SELECT CAST(name AS BLOB), CAST(filter AS BLOB), CAST(moderator AS BLOB), time FROM saved_filter \
        ORDER BY name
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        var columns = ColumnReader(row)
        return SavedFilter(
          name: try columns.text(), filter: try CaseFilter(json: columns.text()),
          moderator: try columns.text(), time: try columns.time())
      }
    }
  }

  /// The saved filter of a name.
  ///
  /// - Throws: `noFilter`.
  public func savedFilter(_ name: String) throws(StoreError) -> CaseFilter {
    guard let saved = try savedFilters().first(where: { $0.name.hasSameBytes(as: name) }) else {
      throw .noFilter(name: name)
    }
    return saved.filter
  }
}
