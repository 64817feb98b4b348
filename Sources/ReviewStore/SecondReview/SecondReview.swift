public import CommentModel
import GRDB

/// A second look at a case.
public struct SecondReview: Sendable, Hashable {
  /// Its number.
  public var number: Int64
  /// The case.
  public var caseNumber: Int64
  /// The decision that is looked at again; `nil` for a case with a known answer.
  public var decision: Decision?
  /// The known answer.
  public var answer: DecisionAction?
  /// Who looked; `nil` until somebody has.
  public var moderator: String?
  /// What they would do.
  public var action: DecisionAction?
  /// Why, as a short code.
  public var reason: String?
  /// When they answered.
  public var time: Timestamp?

  /// Whether the answer is the decision's, or the known one; `nil` until there is one.
  public var agrees: Bool? {
    guard let action, let expected = decision?.action ?? answer else { return nil }
    return action == expected
  }
}

extension Database {
  /// Second looks that fulfil a condition over `second_review`, `decision` and `golden`, the oldest first.
  func secondReviews(_ condition: SQL, limit: Int = 1) throws -> [SecondReview] {
    let query: SQL = """
      SELECT second_review.number, second_review.review_case, golden.answer, \
      CAST(second_review.moderator AS BLOB), second_review.action, CAST(second_review.reason AS BLOB), \
      second_review.time, second_review.decision FROM second_review \
      LEFT JOIN decision ON decision.number = second_review.decision \
      LEFT JOIN golden ON golden.number = second_review.golden \
      WHERE \(condition) ORDER BY second_review.number LIMIT \(limit)
      """
    return try SQLRequest<Row>(literal: query).fetchAll(self).map { row in
      var columns = ColumnReader(row)
      var review = SecondReview(
        number: try columns.value(), caseNumber: try columns.value(), answer: try columns.optionalWord(),
        moderator: try columns.optionalText(), action: try columns.optionalWord(),
        reason: try columns.optionalText(), time: try columns.optionalTime())
      review.decision = try columns.optional(Int64.self).map { try decision($0) }
      return review
    }
  }
}
