import CommentAnalysis
import CommentModel
import ReviewStore

/// The form with which a case is decided.
struct DecisionForm {
  let isOpen: Bool
  let version: Int
  /// Of this visitor's own claim.
  let token: String
  let isMine: Bool
  /// Whether somebody else has it, so that there is nothing to be decided here.
  let isTaken: Bool
  let canEscalate: Bool
  let canWake: Bool
  let reasons: [ReasonRow]
  let noReasonChosen: Bool
  let typedNote: String

  struct ReasonRow {
    let code: String
    let reasonTitle: String
    let reasonKey: String
    let isChosen: Bool
    let isSuggested: Bool
  }

  init(_ detail: CaseDetail, _ visit: PageVisit, _ setup: ScoringSetup, typed: FormFields) {
    let one = detail.reviewCase
    isOpen = one.state != .decided
    version = one.version
    isMine = one.claim?.claimant == visit.claimant
    isTaken = one.claim != nil && !isMine
    token = isMine ? "\(one.claim?.token ?? 0)" : ""
    canEscalate = !detail.decisions.contains { $0.action == .escalate && $0.reversal == nil }
    canWake = one.state == .snoozed
    let suggested = one.scored.verdict.findings.compactMap(\.reason).first
    reasons = DecisionForm.reasons(
      of: setup.policy, chosen: typed["reason"] ?? suggested, suggested: suggested)
    noReasonChosen = !reasons.contains(where: \.isChosen)
    typedNote = typed["note"] ?? ""
  }

  /// The reasons of a policy, to choose from.
  static func reasons(of policy: Policy, chosen: String?, suggested: String?) -> [ReasonRow] {
    ReasonKeys(of: policy).choices.map { choice in
      ReasonRow(
        code: choice.reason.code, reasonTitle: choice.reason.title, reasonKey: String(choice.key),
        isChosen: choice.reason.code == chosen, isSuggested: choice.reason.code == suggested)
    }
  }
}
