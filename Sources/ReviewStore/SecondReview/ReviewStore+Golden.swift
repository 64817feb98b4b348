public import CommentModel
import GRDB

/// A case with a known answer.
public struct GoldenCase: Sendable, Hashable {
  /// The case.
  public var caseNumber: Int64
  /// What is right: `approve` or `reject`.
  public var answer: DecisionAction
  /// Who says so.
  public var moderator: String
  /// Since when.
  public var time: Timestamp
}

/// How often a moderator agrees with others, and with known answers.
public struct Agreement: Sendable, Hashable {
  /// The moderator.
  public var moderator: String
  /// How many of their decisions somebody has looked at again.
  public var reviewed = 0
  /// How many of these looks ended the same.
  public var agreed = 0
  /// How many known cases they have answered.
  public var known = 0
  /// How many of these rightly.
  public var right = 0
}

extension ReviewStore {
  /// Makes a case one with a known answer, which is shown to every moderator once; with `nil` it no longer is one, and
  /// what was answered to it counts no more. With another answer, what was answered before is held against that.
  ///
  /// - Throws: `noCase`, `noModerator`, `notLead`.
  public func setGolden(
    _ number: Int64, answer: DecisionAction?, by moderator: String, at time: Timestamp
  ) throws(StoreError) {
    try requireName(moderator)
    try write { db in
      try db.requireLead(moderator)
      _ = try db.standing(of: number, at: time)
      if let answer {
        try db.execute(
          sql: """
            INSERT INTO golden (review_case, answer, moderator, time) VALUES (?, ?, CAST(? AS TEXT), ?) \
            ON CONFLICT (review_case) DO UPDATE \
            SET (answer, moderator, time) = (excluded.answer, excluded.moderator, excluded.time)
            """,
          arguments: [number, answer.rawValue, UTF8Text(moderator), time.milliseconds])
      } else {
        try db.execute(
          sql: """
            DELETE FROM second_review WHERE golden = (SELECT number FROM golden WHERE review_case = ?)
            """, arguments: [number])
        try db.execute(sql: "DELETE FROM golden WHERE review_case = ?", arguments: [number])
      }
      let detail = AuditDetail(action: answer?.rawValue, value: answer == nil ? "removed" : nil)
      try db.writeAudit(.golden, case: number, by: moderator, at: time, detail: detail)
    }
  }

  /// All cases with a known answer.
  public func goldenCases() throws(StoreError) -> [GoldenCase] {
    try read { db in
      let sql = "SELECT review_case, answer, CAST(moderator AS BLOB), time FROM golden ORDER BY number"
      return try Row.fetchAll(db, sql: sql).map { row in
        var columns = ColumnReader(row)
        return GoldenCase(
          caseNumber: try columns.value(), answer: try columns.word(), moderator: try columns.text(),
          time: try columns.time())
      }
    }
  }

  /// How often moderators agree, by name.
  public func agreements() throws(StoreError) -> [Agreement] {
    try read { db in
      var agreements: [String: Agreement] = [:]
      for review in try db.secondReviews("second_review.action IS NOT NULL", limit: .max) {
        let name = review.decision?.moderator ?? review.moderator ?? ""
        var agreement = agreements[name] ?? Agreement(moderator: name)
        if review.decision == nil {
          agreement.known += 1
          agreement.right += review.agrees == true ? 1 : 0
        } else {
          agreement.reviewed += 1
          agreement.agreed += review.agrees == true ? 1 : 0
        }
        agreements[name] = agreement
      }
      return agreements.values.sorted { $0.moderator < $1.moderator }
    }
  }
}
