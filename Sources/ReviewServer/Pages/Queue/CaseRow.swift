import CommentModel
import PageMarkup
import ReviewStore

/// A case in a list.
struct CaseRow {
  let number: Int64
  let href: String
  let maySelect: Bool
  let selectLabel: String
  let verdictClass: String
  let verdictName: String
  let score: String
  let meter: Double
  let scoreLabel: String
  let pieces: [TextPiece]
  /// Categories that were found, tags and how many people reported it.
  let labels: [String]
  let byline: String
  let threadName: String
  let moment: String
  let momentText: String
  let age: String
  /// Where the case stands, but for one that simply waits.
  let standing: String?
  let standingClass: String
  /// Whether there is nothing to do with it.
  let isMuted: Bool

  init(
    _ one: Case, _ visit: PageVisit, query: FormFields, lastDecision: Decision? = nil,
    isSelectable: Bool = true
  ) {
    let words = visit.words
    number = one.number
    let fields = query.encoded
    href = "/cases/\(one.number)" + (fields.isEmpty ? "" : "?\(fields)")
    maySelect = isSelectable && visit.may(.moderator) && one.state != .decided
    selectLabel = words("selectCase", ["case": .text("\(one.number)")])
    verdictClass = "verdict-\(one.scored.verdict.action.rawValue)"
    verdictName = words.verdict(one.scored.verdict.action)
    let value = max(one.scored.toxicity.overall, one.scored.quotedToxicity.overall)
    score = words.format.number(value, places: 2)
    meter = (value * 1000).rounded() / 1000
    scoreLabel = words("toxicity")
    pieces =
      MarkedComment(
        one.comment.text, one.scored.steps, marks: one.scored.marks,
        isMasked: visit.preferences.masksSevereWords
      ).excerpt
    let categories = ToxicityCategory.allCases.filter { one.scored.toxicity[$0] >= 0.5 }
    labels =
      categories.map { words($0.rawValue) } + one.tags
      + (one.reports > 0 ? [words("reportsCount", count: one.reports)] : [])
    byline = one.comment.author ?? words("anonymous")
    threadName = one.threadTitle ?? one.threadID
    moment = one.enqueued.description
    momentText = words.format.moment(one.enqueued)
    age = words.age(of: one.enqueued, at: visit.now)
    standing = words.standing(of: one, decision: lastDecision, for: visit.visitor.name)
    standingClass = "state-\(one.state.rawValue)"
    isMuted = one.state == .decided || one.state == .snoozed
  }
}

extension Words {
  /// What the policy says.
  func verdict(_ action: PolicyAction) -> String {
    switch action {
    case .approve: self("verdictApprove")
    case .queue: self("verdictQueue")
    case .reject: self("verdictReject")
    }
  }

  /// What was done with a case.
  func done(_ action: DecisionAction) -> String {
    switch action {
    case .approve: self("approved")
    case .reject: self("rejected")
    case .escalate: self("escalated")
    }
  }

  /// Where a case stands; `nil` where it simply waits.
  func standing(of one: Case, decision: Decision?, for moderator: String) -> String? {
    switch one.state {
    case .pending: one.assignee.map { self("assignedTo", ["name": .text($0)]) }
    case .claimed:
      one.claimant == moderator
        ? self("claimedByYou") : self("claimedBy", ["name": .text(one.claimant ?? "")])
    case .decided:
      decision.map { self("decidedBy", ["action": .text(done($0.action)), "name": .text($0.moderator)]) }
        ?? self("decided")
    case .escalated: self("escalated")
    case .snoozed: self("snoozed") + (one.wake.map { " · " + format.moment($0) } ?? "")
    }
  }
}
