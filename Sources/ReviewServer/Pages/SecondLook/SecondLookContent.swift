import CommentModel
import PageMarkup
import ReviewStore

/// What the page of second looks shows.
struct SecondLookContent {
  /// `nil` where no second look waits for this moderator.
  let look: Look?
  let disagreements: [DisagreementRow]

  /// What the store knows for the page.
  struct Answer: Sendable {
    /// Blind: without what was decided.
    var detail: CaseDetail?
    var isRevealed = false
    var disagreements: [(review: SecondReview, one: Case)] = []
  }

  /// The case that waits, and the form with which it is answered.
  struct Look {
    let number: Int64
    let threadName: String
    let ancestors: [ThreadComment]
    let earlier: [ThreadComment]
    let later: [ThreadComment]
    let comment: CaseComment
    let findings: CaseFindings
    let reasons: [DecisionForm.ReasonRow]
    let noReasonChosen: Bool
    let typedNote: String
  }

  init(_ answer: Answer, _ visit: PageVisit, _ setup: ScoringSetup, typed: FormFields) {
    look = answer.detail.map { detail in
      Look(
        detail, visit, setup, typed: typed,
        isRevealed: answer.isRevealed || !visit.preferences.masksSevereWords)
    }
    disagreements = answer.disagreements.compactMap { DisagreementRow($0.review, $0.one, visit) }
  }
}

extension SecondLookContent.Look {
  fileprivate init(
    _ detail: CaseDetail, _ visit: PageVisit, _ setup: ScoringSetup, typed: FormFields, isRevealed: Bool
  ) {
    func context(_ comment: ContextComment) -> ThreadComment {
      ThreadComment(comment, visit.words, isMasked: !isRevealed)
    }
    let one = detail.reviewCase
    let reasons = DecisionForm.reasons(of: setup.policy, chosen: typed["reason"], suggested: nil)
    self.init(
      number: one.number, threadName: one.threadTitle ?? one.threadID,
      ancestors: detail.ancestors.suffix(CaseContent.nearAncestors).map(context),
      earlier: detail.earlierSiblings.map(context), later: detail.laterSiblings.map(context),
      comment: CaseComment(detail, visit, isRevealed: isRevealed, isWhole: true),
      findings: CaseFindings(detail, visit, isRevealed: isRevealed), reasons: reasons,
      noReasonChosen: !reasons.contains(where: \.isChosen), typedNote: typed["note"] ?? "")
  }
}
