import CommentModel

/// A reason as the column `revision.reasons` holds it. The keys are part of the schema.
struct StoredReason: Codable {
  let attribute: String
  let score: Double
  let threshold: Double
  let action: String
  let passage: String

  init(_ reason: Reason) {
    attribute = reason.attribute.name
    score = reason.score
    threshold = reason.threshold
    action = reason.action.rawValue
    passage = reason.passage.rawValue
  }

  func reason() throws(UnreadableColumn) -> Reason {
    Reason(
      attribute: try PolicyAttribute(name: attribute).orUnreadable(), score: score, threshold: threshold,
      action: try PolicyAction(rawValue: action).orUnreadable(),
      passage: try PassageKind(rawValue: passage).orUnreadable())
  }
}
