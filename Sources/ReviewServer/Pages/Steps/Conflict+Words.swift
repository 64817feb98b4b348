import CommentModel
import ReviewStore

extension Words {
  /// Why a step was not taken, in one or two sentences.
  func sentence(of conflict: Conflict) -> String {
    let text =
      switch conflict {
      case .claimed(let name): self("conflictClaimed", ["name": .text(name)])
      case .claimedElsewhere: self("conflictElsewhere")
      case .assigned(let name): self("conflictAssigned", ["name": .text(name)])
      case .decided(_, let name): self("conflictDecided", ["name": .text(name)])
      case .escalated(let name): self("conflictEscalated", ["name": .text(name)])
      case .staleToken, .staleVersion, .edited: self("conflictChanged")
      case .ownDecision: self("conflictOwn")
      case .reversed, .notUndone: self("conflictGone")
      case .laterDecision: self("conflictLater")
      case .notClaimed, .undecided, .noSecondReview, .noDisagreement: self("conflictOther")
      }
    return text + " " + self("nothingChanged")
  }
}
