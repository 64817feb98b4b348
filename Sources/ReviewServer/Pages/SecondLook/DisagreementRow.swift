import CommentModel
import PageMarkup
import ReviewStore

/// A case that two moderators would end differently.
struct DisagreementRow {
  let number: Int64
  let href: String
  let pieces: [TextPiece]
  /// The decision, and what the second look said.
  let sides: [Side]
  /// Whether this visitor is neither of the two.
  let maySettle: Bool

  /// What one of the two said.
  struct Side {
    let done: String
    let by: String
    let reasonCode: String?
    let moment: String
    let momentText: String
  }

  /// `nil` for a second look that was not answered, or that is about no decision.
  init?(_ review: SecondReview, _ one: Case, _ visit: PageVisit) {
    guard let decision = review.decision, let action = review.action, let moderator = review.moderator,
      let time = review.time
    else { return nil }
    let words = visit.words
    number = one.number
    href = "/cases/\(one.number)"
    pieces =
      MarkedComment(
        one.comment.text, one.scored.steps, marks: one.scored.marks,
        isMasked: visit.preferences.masksSevereWords
      ).excerpt
    func side(_ action: DecisionAction, _ moderator: String, _ reason: String?, _ time: Timestamp) -> Side {
      Side(
        done: words.done(action), by: moderator, reasonCode: reason, moment: time.description,
        momentText: words.format.moment(time))
    }
    sides = [
      side(decision.action, decision.moderator, decision.reason, decision.time),
      side(action, moderator, review.reason, time),
    ]
    maySettle = ![decision.moderator, moderator].contains(visit.visitor.name)
  }
}
