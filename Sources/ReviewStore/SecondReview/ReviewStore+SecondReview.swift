public import CommentModel
import GRDB

extension ReviewStore {
  /// The next case that this moderator should look at a second time, without what was decided and whatever else others
  /// did with it: a decision of somebody else that was drawn, or a case with a known answer that they have not answered.
  /// They come in an order of their own, in which nobody can tell one from the other. `nil` where there is none.
  ///
  /// Nothing is claimed: of two who answer at the same time the second gets a conflict.
  ///
  /// - Throws: `noModerator`.
  public func nextSecondReview(for moderator: String) throws(StoreError) -> CaseDetail? {
    try requireName(moderator)
    let next = try read { db in
      let name = UTF8Text(moderator)
      let waiting: SQL = """
        SELECT review_case FROM (\(sql: openReviews) LIMIT 200) UNION ALL \
        SELECT golden.review_case FROM golden WHERE NOT EXISTS (SELECT 1 FROM second_review \
        WHERE second_review.golden = golden.number AND second_review.moderator = CAST(\(name) AS TEXT)) \
        LIMIT 400
        """
      let own: SQL = "CAST(\(name) AS TEXT)"
      let query: SQL = "WITH own (name) AS (SELECT \(own)) \(waiting)"
      let numbers = try SQLRequest<Int64>(literal: query).fetchAll(db)
      return try numbers.map { (place: try db.drawnPlace($0, for: moderator), number: $0) }
        .min { $0.place < $1.place }?.number
    }
    guard let next else { return nil }
    return try show(next).blind
  }

  /// Answers a second look. Nothing becomes of the comment: where the answers differ the case is among the
  /// disagreements.
  ///
  /// - Parameter action: `approve` or `reject`.
  /// - Throws: `noCase`, `noModerator`, or `conflict` where no second look of this moderator is wanted.
  @discardableResult public func answerSecondReview(
    _ number: Int64, _ action: DecisionAction, reason: String?, note: String?, by moderator: String,
    at time: Timestamp
  ) throws(StoreError) -> SecondReview {
    try requireName(moderator)
    return try write { db in
      _ = try db.standing(of: number, at: time)
      guard action != .escalate else { throw StoreError.conflict(case: number, .noSecondReview) }
      let review = try db.reviewToAnswer(number, by: moderator, at: time)
      try db.execute(
        sql: """
          UPDATE second_review SET moderator = CAST(? AS TEXT), action = ?, reason = CAST(? AS TEXT), \
          note = CAST(? AS TEXT), time = ? WHERE number = ?
          """,
        arguments: [
          UTF8Text(moderator), action.rawValue, UTF8Text(reason), UTF8Text(note), time.milliseconds, review,
        ])
      let detail = AuditDetail(action: action.rawValue, review: review)
      try db.writeAudit(.review, case: number, by: moderator, at: time, detail: detail)
      return try db.secondReviews("second_review.number = \(review)").first.orUnreadable()
    }
  }

  /// Second looks that were answered otherwise than the decision, and are not settled.
  public func disagreements(limit: Int) throws(StoreError) -> [SecondReview] {
    try read { db in
      try db.secondReviews(
        """
        second_review.action IS NOT NULL AND second_review.settled IS NULL AND decision.reversal IS NULL \
        AND second_review.action <> decision.action
        """, limit: limit)
    }
  }

  /// Ends a disagreement: somebody third decides. Where that is another action than the first, the first decision no
  /// longer counts.
  ///
  /// - Throws: `noCase`, `noModerator`, or `conflict` where there is no disagreement, or this moderator was part of it.
  @discardableResult public func settleDisagreement(
    _ number: Int64, _ action: DecisionAction, reason: String?, note: String?, by claimant: Claimant,
    at time: Timestamp
  ) throws(StoreError) -> Decision {
    try requireName(claimant.moderator)
    return try write { db in
      var standing = try db.standing(of: number, at: time)
      let condition: SQL = """
        second_review.review_case = \(number) AND second_review.action IS NOT NULL \
        AND second_review.settled IS NULL AND decision.reversal IS NULL \
        AND second_review.action <> decision.action
        """
      guard let review = try db.secondReviews(condition).first, let first = review.decision,
        standing.decision?.number == first.number, action != .escalate
      else { throw StoreError.conflict(case: number, .noDisagreement) }
      for name in [first.moderator, review.moderator ?? ""] where name.hasSameBytes(as: claimant.moderator) {
        throw StoreError.conflict(case: number, .ownDecision(by: name))
      }
      var settled = first
      if action != first.action {
        try db.reopen(standing, as: .overturn, by: claimant.moderator, at: time)
        standing = try db.standing(of: number, at: time)
        // It may be set aside for one of the two still: what is decided is assigned to nobody else.
        standing.assignee = nil
        let draft = DecisionDraft(action: action, reason: reason, note: note, claimant: claimant, time: time)
        settled = try db.decide(standing, draft)
      }
      try db.execute(
        sql: "UPDATE second_review SET settled = ? WHERE number = ?",
        arguments: [settled.number, review.number])
      let detail = AuditDetail(decision: settled.number, action: action.rawValue, review: review.number)
      try db.writeAudit(.settle, case: number, by: claimant.moderator, at: time, detail: detail)
      return settled
    }
  }
}

/// Decisions that were drawn and wait for somebody else than `own.name`.
private let openReviews = """
  SELECT second_review.review_case FROM second_review \
  JOIN decision ON decision.number = second_review.decision \
  WHERE second_review.action IS NULL AND decision.reversal IS NULL \
  AND decision.moderator <> (SELECT name FROM own) ORDER BY second_review.number
  """

extension Database {
  /// The row of the second look at a case that this moderator may answer; for a case with a known answer it is made.
  fileprivate func reviewToAnswer(_ number: Int64, by moderator: String, at time: Timestamp) throws -> Int64 {
    let open: SQL = """
      SELECT second_review.number FROM second_review JOIN decision ON decision.number = second_review.decision \
      WHERE second_review.review_case = \(number) AND second_review.action IS NULL \
      AND decision.reversal IS NULL AND decision.moderator <> CAST(\(UTF8Text(moderator)) AS TEXT) LIMIT 1
      """
    if let review = try SQLRequest<Int64>(literal: open).fetchOne(self) { return review }
    let golden: SQL = """
      SELECT number FROM golden WHERE review_case = \(number) AND NOT EXISTS (SELECT 1 FROM second_review \
      WHERE second_review.golden = golden.number \
      AND second_review.moderator = CAST(\(UTF8Text(moderator)) AS TEXT))
      """
    guard let known = try SQLRequest<Int64>(literal: golden).fetchOne(self) else {
      throw StoreError.conflict(case: number, .noSecondReview)
    }
    try execute(
      sql: "INSERT INTO second_review (review_case, golden, drawn) VALUES (?, ?, ?)",
      arguments: [number, known, time.milliseconds])
    return lastInsertedRowID
  }
}
