public import CommentModel
import GRDB

/// The share of decisions that somebody looks at a second time.
public struct SamplingRate: Sendable, Hashable {
  /// Of cases that this rule made; `nil` for all.
  public var rule: String?
  /// Of this moderator; `nil` for all.
  public var moderator: String?
  /// The share, 0…1.
  public var rate: Double

  /// Creates a rate.
  public init(rule: String?, moderator: String?, rate: Double) {
    self.rule = rule
    self.moderator = moderator
    self.rate = rate
  }
}

extension ReviewStore {
  /// Sets the share of decisions that are looked at a second time: of a rule, of a moderator, of both together, or of
  /// all. Where several fit a decision the highest counts.
  ///
  /// - Throws: `noModerator`, `notLead`.
  public func setSampling(_ rate: SamplingRate, by moderator: String, at time: Timestamp) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      try db.requireLead(moderator)
      try db.execute(
        sql: """
          DELETE FROM sampling WHERE rule IS CAST(? AS TEXT) AND moderator IS CAST(? AS TEXT)
          """, arguments: [UTF8Text(rate.rule), UTF8Text(rate.moderator)])
      if rate.rate > 0 {
        try db.execute(
          sql: "INSERT INTO sampling (rule, moderator, rate) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)",
          arguments: [UTF8Text(rate.rule), UTF8Text(rate.moderator), rate.rate])
      }
      let detail = AuditDetail(
        claimant: rate.moderator, reason: rate.rule, name: "second review", value: "\(rate.rate)")
      try db.writeAudit(.setting, case: nil, by: moderator, at: time, detail: detail)
    }
  }

  /// The shares that are set.
  public func samplingRates() throws(StoreError) -> [SamplingRate] {
    try read { db in
      let sql = "SELECT CAST(rule AS BLOB), CAST(moderator AS BLOB), rate FROM sampling ORDER BY number"
      return try Row.fetchAll(db, sql: sql).map { row in
        var columns = ColumnReader(row)
        return SamplingRate(
          rule: try columns.optionalText(), moderator: try columns.optionalText(), rate: try columns.value())
      }
    }
  }
}
