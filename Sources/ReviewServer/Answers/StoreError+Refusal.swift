import CommentFormats
import CommentModel
import HTTPTypes
import ReviewStore

extension StoreError {
  /// A whole sentence, with a capital letter and a full stop.
  private var sentence: String {
    let text = description
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// The answer to a request that the store did not take; `nil` where the fault is the server's or its disk's.
  ///
  /// Whoever named a version in `If-Match` is told 412 where the case has another one by now, all other conflicts are 409.
  var refusal: Refusal? {
    switch self {
    case .noWebhook, .noDelivery, .noCase, .noDecision, .noBulk, .noQueue, .noFilter:
      Refusal(.notFound, sentence)
    case .noThread(let matches), .noComment(let matches):
      Refusal(matches == 0 ? .notFound : .conflict, sentence)
    case .noModerator: Refusal(.invalidArgument, sentence)
    case .notLead: Refusal(.permissionDenied, "Only leads may do this.")
    case .keyReused: Refusal(.unprocessable, "The Idempotency-Key was used for another request.")
    case .needsKey, .otherKey:
      Refusal(
        .conflict, "Authors have pseudonyms in this queue; `parley queue add --pseudonymise` adds to it.")
    case .busy, .locked: StoreError.busy
    case .conflict(_, let conflict): conflict.refusal(sentence)
    default: nil
    }
  }

  private static var busy: Refusal {
    var refusal = Refusal(.unavailable, "The database is in use by another program; try again.")
    refusal.headers[.retryAfter] = "1"
    return refusal
  }
}

extension Conflict {
  fileprivate func refusal(_ sentence: String) -> Refusal {
    var refusal = Refusal(.conflict, sentence)
    refusal.code = word
    switch self {
    case .staleVersion(_, let latest):
      refusal.kind = .preconditionFailed
      refusal.facts = { $0.member("version", latest) }
    case .staleToken(_, let latest):
      refusal.facts = { $0.member("token", latest.map { Int($0) }) }
    case .claimed(let moderator), .claimedElsewhere(let moderator), .assigned(let moderator),
      .escalated(let moderator), .ownDecision(let moderator):
      refusal.facts = { $0.member("moderator", moderator) }
    case .decided(let action, let moderator):
      refusal.facts = { json in
        json.member("action", action.rawValue)
        json.member("moderator", moderator)
      }
    case .reversed(let kind): refusal.facts = { $0.member("reversal", kind.rawValue) }
    case .notClaimed, .undecided, .notUndone, .laterDecision, .noSecondReview, .noDisagreement, .edited: break
    }
    return refusal
  }

  /// What is so of the case, as a word that programs can tell apart.
  private var word: String {
    switch self {
    case .claimed: "claimed"
    case .claimedElsewhere: "claimed_elsewhere"
    case .assigned: "assigned"
    case .decided: "decided"
    case .escalated: "escalated"
    case .notClaimed: "not_claimed"
    case .staleToken: "stale_token"
    case .staleVersion: "stale_version"
    case .ownDecision: "own_decision"
    case .undecided: "undecided"
    case .reversed: "reversed"
    case .notUndone: "not_undone"
    case .laterDecision: "later_decision"
    case .noSecondReview: "no_second_review"
    case .noDisagreement: "no_disagreement"
    case .edited: "edited"
    }
  }
}
